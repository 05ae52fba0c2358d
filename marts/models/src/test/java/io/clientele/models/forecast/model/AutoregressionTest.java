package io.clientele.models.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AutoregressionTest {

  @Test
  void halfOfASteadyDriftGoesOn() {
    double[] line = new double[20];
    Arrays.setAll(line, time -> 2.0 * time);

    assertThat(Autoregression.fit(line).ahead(line, 3)).containsExactly(39, 40, 41);
  }

  @Test
  void changesThatFollowEachOtherAreContinued() {
    double[] values = walk(0.6);
    int last = values.length - 1;
    double change = values[last] - values[last - 1];
    double[] ahead = Autoregression.fit(values).ahead(values, 2);

    assertThat(ahead[0] - values[last]).isCloseTo(0.6 * change, within(0.1 * Math.abs(change)));
    assertThat(ahead[1] - ahead[0]).isCloseTo(0.36 * change, within(0.1 * Math.abs(change)));
  }

  @Test
  void independentChangesSayLittleAboutTheNext() {
    double[] values = walk(0);
    double[] ahead = Autoregression.fit(values).ahead(values, 1);

    assertThat(ahead[0]).isCloseTo(values[values.length - 1], within(0.2));
  }

  private static double[] walk(double memory) {
    Random random = new Random(4);
    double[] values = new double[2000];
    double change = 0;
    for (int time = 1; time < values.length; time++) {
      change = memory * change + random.nextGaussian();
      values[time] = values[time - 1] + change;
    }
    return values;
  }
}
