package io.clientele.pipeline.cli;

import io.clientele.pipeline.run.Progress;
import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Sentences on stderr; bars only on a terminal. */
final class ConsoleProgress implements Progress {
  private final PrintStream out;
  private final boolean bars;
  private @Nullable ProgressBar bar;

  private ConsoleProgress(PrintStream out, boolean bars) {
    this.out = out;
    this.bars = bars;
  }

  /** Bars when a person watches, sentences otherwise. */
  static Progress onStderr() {
    return new ConsoleProgress(System.err, System.console() != null);
  }

  @Override
  public void stage(String name, int steps) {
    finished();
    if (bars) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(name)
              .setInitialMax(steps == 0 ? -1 : steps)
              .setStyle(ProgressBarStyle.ASCII)
              .setMaxRenderedLength(78)
              .build();
    }
  }

  @Override
  public void step(String what) {
    if (bar != null) {
      bar.setExtraMessage(what);
      bar.step();
    }
  }

  @Override
  public void say(String sentence) {
    finished();
    out.println(sentence);
  }

  @Override
  public void finished() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
