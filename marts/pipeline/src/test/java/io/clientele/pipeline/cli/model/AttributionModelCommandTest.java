package io.clientele.pipeline.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.pipeline.fixture.Clientele;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributionModelCommandTest {
  private static final String PATHS =
      """
      path,conversions,value,nulls
      G,2,20,1
      M,1,10,0
      G > M,1,10,0
      """;
  private static final String TOUCHES =
      """
      customer_id,time,channel,conversion,value
      a,2026-01-01T10:00:00,email,0,
      a,2026-01-08T10:00:00,paid_search,0,
      a,2026-01-15T10:00:00,direct,1,100
      b,2026-01-02T10:00:00,email,1,40
      c,2026-01-03T10:00:00,email,0,
      """;

  @TempDir Path folder;

  private Clientele.Ended attribution(String text, String... more) throws IOException {
    Path in = Files.writeString(folder.resolve("in.csv"), text);
    String[] always = {"model", "attribution", "--in", in.toString()};
    String[] all = java.util.Arrays.copyOf(always, always.length + more.length);
    System.arraycopy(more, 0, all, always.length, more.length);
    return Clientele.run(all);
  }

  @Test
  void creditsPathsByEveryModelThatTheyCarry() throws IOException {
    Clientele.Ended ended = attribution(PATHS);

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out())
        .startsWith("model,channel,conversions,value\n")
        .contains("first_touch,G,3,30\n")
        .contains("last_touch,M,2,20\n")
        .contains("linear,G,2.5,25\n")
        .contains("shapley,M,1.5,15\n")
        .containsPattern("markov,G,2\\.(4|39999999|40000000)\\d*,");
    assertThat(ended.err()).contains("time_decay: paths with counts have no times");
  }

  @Test
  void creditsTouchesWithTheirTimes() throws IOException {
    Clientele.Ended ended = attribution(TOUCHES, "--model", "time_decay");

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out())
        .contains("time_decay,direct,0.571428")
        .contains("time_decay,paid_search,0.285714")
        .contains("time_decay,email,1.142857");
  }

  @Test
  void lastNonDirectPassesOverDirectVisits() throws IOException {
    assertThat(attribution(TOUCHES, "--model", "last_non_direct").out())
        .contains("last_non_direct,paid_search,1,100\n")
        .contains("last_non_direct,direct,0,0\n");
  }

  @Test
  void aModelThatTheFileCannotCarryFailsWithItsReason() throws IOException {
    Clientele.Ended ended = attribution(PATHS, "--model", "w_shaped");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.err()).contains("w_shaped: no creation of a lead or deal is known");
  }

  @Test
  void refusesUnknownModelsAndBadRows() throws IOException {
    Clientele.Ended unknown = attribution(PATHS, "--model", "magic");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("--model is magic; use all or one of first_touch");

    Clientele.Ended bad = attribution("path,conversions\nG,-1\n,2\nM,x\n");
    assertThat(bad.exitCode()).isEqualTo(2);
    assertThat(bad.err())
        .contains("line 2: conversions is '-1'. Write 0 or more.")
        .contains("line 3: path is ''")
        .contains("line 4: conversions is 'x'");
  }

  @Test
  void namesTheColumnsOfBothShapesByWhatIsThere() throws IOException {
    assertThat(attribution("customer_id,channel\na,x\n").err())
        .contains("the header has no column time, conversion.");
  }
}
