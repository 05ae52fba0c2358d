package io.clientele.models.attribution;

import io.clientele.models.attribution.journey.Stage;
import io.clientele.models.attribution.journey.TouchEvent;
import io.clientele.models.attribution.path.WeightedPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded artificial ways of many persons. */
public final class Worlds {
  private static final List<String> CHANNELS =
      List.of("paid_search", "email", "direct", "organic", "display", "referral", "paid_social");

  private Worlds() {}

  /** Paths of one to six steps with repeats, conversions, value and nulls. */
  public static List<WeightedPath> paths(long seed, int rows) {
    Random random = new Random(seed);
    List<WeightedPath> paths = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      List<String> steps = new ArrayList<>();
      int length = 1 + random.nextInt(6);
      for (int step = 0; step < length; step++) {
        steps.add(CHANNELS.get(random.nextInt(CHANNELS.size())));
      }
      int conversions = random.nextInt(4);
      double value = conversions * Math.rint(1000 * random.nextDouble()) / 100;
      paths.add(new WeightedPath(steps, conversions, value, random.nextInt(9)));
    }
    return paths;
  }

  /** A year of touches, stages and repeated conversions, some persons never converting. */
  public static List<TouchEvent> events(long seed, int persons) {
    Random random = new Random(seed);
    List<TouchEvent> events = new ArrayList<>();
    for (int person = 0; person < persons; person++) {
      String customer = "c" + person;
      boolean isBuyer = random.nextInt(3) > 0;
      int touches = random.nextInt(12);
      for (int touch = 0; touch < touches; touch++) {
        String channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        events.add(new TouchEvent(customer, hour(random), channel, false, 0));
      }
      if (isBuyer) {
        events.add(new TouchEvent(customer, hour(random), null, Stage.LEAD, false, 0));
        events.add(new TouchEvent(customer, hour(random), null, Stage.DEAL, false, 0));
        events.add(new TouchEvent(customer, hour(random), null, true, random.nextInt(500)));
        events.add(new TouchEvent(customer, hour(random), "email", true, random.nextInt(500)));
      }
    }
    return events;
  }

  private static Instant hour(Random random) {
    return Instant.parse("2025-01-01T00:00:00Z").plusSeconds(3600L * random.nextInt(8760));
  }
}
