package io.clientele.pipeline.run;

import io.clientele.build.BuildProgress;
import io.clientele.build.BuildReport;

/** Shows the marts as they are ready. */
final class MartProgress implements BuildProgress {
  private final Progress progress;

  MartProgress(Progress progress) {
    this.progress = progress;
  }

  @Override
  public synchronized void planned(int marts) {
    if (marts > 0) {
      progress.stage("build", marts);
    }
  }

  @Override
  public synchronized void built(BuildReport.Built mart) {
    progress.step(mart.mart());
  }
}
