package io.clientele.lakehouse.run;

import java.util.Locale;

/** How a run ended, in a word. */
public enum RunState {
  DONE,
  FAILED,
  /** The configuration or the command is wrong. */
  MISCONFIGURED,
  /** A check failed and nothing was published, or a delivery was refused. */
  REFUSED,
  SOURCE_MISSING,
  /** Another process wrote to the lake. */
  BUSY,
  /** It was told to stop, ended its stage and began no other. */
  STOPPED;

  /** The exit code of a run that was told to stop: 128 and the number of SIGTERM. */
  public static final int STOPPED_CODE = 143;

  /** The state that an exit code tells. */
  public static RunState of(int exitCode) {
    return switch (exitCode) {
      case 0 -> DONE;
      case 2 -> MISCONFIGURED;
      case 3 -> REFUSED;
      case 4 -> SOURCE_MISSING;
      case 75 -> BUSY;
      case STOPPED_CODE -> STOPPED;
      default -> FAILED;
    };
  }

  /** Its name in files, such as {@code source_missing}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
