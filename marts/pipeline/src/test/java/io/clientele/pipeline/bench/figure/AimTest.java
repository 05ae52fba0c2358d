package io.clientele.pipeline.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AimTest {
  private static final Aim AIM = new Aim(12, 30);

  @Test
  void limitItselfIsKept() {
    assertThat(AIM.judge(12)).isEqualTo(Verdict.AIM);
    assertThat(AIM.judge(30)).isEqualTo(Verdict.PASS);
  }

  @Test
  void aboveTheMustIsAMiss() {
    assertThat(AIM.judge(12.01)).isEqualTo(Verdict.PASS);
    assertThat(AIM.judge(30.01)).isEqualTo(Verdict.MISS);
  }

  @Test
  void aimAboveItsMustIsRefused() {
    assertThatThrownBy(() -> new Aim(31, 30))
        .hasMessageContaining("31.0")
        .hasMessageContaining("30");
  }

  @Test
  void figureWithoutAimIsReported() {
    assertThat(new Figure(Subject.RATIO, BenchEngine.spark, 99, "").verdict())
        .isEqualTo(Verdict.REPORTED);
    assertThat(new Figure(Subject.RATIO, BenchEngine.duckdb, 99, "").verdict())
        .isEqualTo(Verdict.MISS);
  }

  @Test
  void figureThatWasNotMeasuredIsRefused() {
    assertThatThrownBy(() -> new Figure(Subject.DEMO, BenchEngine.duckdb, Double.NaN, ""))
        .hasMessageContaining("demo");
  }
}
