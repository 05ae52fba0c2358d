package io.clientele.pipeline.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredTest {
  @TempDir private Path folder;

  @Test
  void tellsExitCodeOutputAndTime() throws Exception {
    Measured measured =
        Measured.run(
            List.of("sh", "-c", "echo $GREETING; echo wrong >&2; exit 3"),
            Map.of("GREETING", "hello"),
            folder);

    assertThat(measured.exitCode()).isEqualTo(3);
    assertThat(measured.output()).isEqualTo("hello\nwrong\n");
    assertThat(measured.seconds()).isPositive();
  }

  @Test
  void runsInItsWorkingFolder() throws Exception {
    Measured measured = Measured.run(List.of("pwd", "-P"), Map.of(), folder);

    assertThat(measured.output().strip()).isEqualTo(folder.toRealPath().toString());
  }

  @Test
  void lastLinesLeaveOutBlankOnes() {
    assertThat(new Measured(1, 1, 1, 0, "a\nb\n\nc\n").lastLines(2)).isEqualTo("b\nc");
    assertThat(new Measured(1, 1, 1, 0, "").lastLines(2)).isEmpty();
  }

  @Test
  void readsResidentMemoryFromAStatusPage() {
    String status = "Name:\tjava\nVmPeak:\t 9000000 kB\nVmHWM:\t  409600 kB\nVmRSS:\t  204800 kB\n";

    assertThat(ResidentMemory.megabytes(status, "VmHWM")).isEqualTo(400);
    assertThat(ResidentMemory.megabytes(status, "VmRSS")).isEqualTo(200);
    assertThat(ResidentMemory.megabytes("Name:\tgone\n", "VmHWM")).isZero();
  }
}
