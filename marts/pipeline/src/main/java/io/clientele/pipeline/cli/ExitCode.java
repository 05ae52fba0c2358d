package io.clientele.pipeline.cli;

import io.clientele.lakehouse.run.RunState;

/** How a command ends. */
final class ExitCode {
  static final int DONE = 0;

  /** Something failed: a query, a disk, a program error. */
  static final int FAILED = 1;

  /** The command or a file that a person wrote is wrong. */
  static final int USAGE = 2;

  /** A data check failed (nothing was published), or a delivery was refused (the rest was). */
  static final int DATA = 3;

  /** A source is missing or unreachable; the others were loaded and published. */
  static final int SOURCE_MISSING = 4;

  /** Another process writes to the lake. */
  static final int LOCKED = 75;

  /** Told to stop: the stage was ended, the next was not begun. */
  static final int STOPPED = RunState.STOPPED_CODE;

  private ExitCode() {}
}
