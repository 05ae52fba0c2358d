package io.clientele.engine.spark;

import io.clientele.lakehouse.engine.EngineException;

/** Runs one step of the engine and says where it failed. */
final class Step {
  /** Something that may fail in any way that Spark, Delta or the disk know. */
  interface Work<T> {
    T run() throws Exception;
  }

  private Step() {}

  /**
   * Runs the work.
   *
   * @param subject the table or view
   * @param step what is done to it
   * @throws EngineException naming both, with the innermost reason
   */
  static <T> T of(String subject, String step, Work<T> work) {
    try {
      return work.run();
    } catch (Exception failed) {
      throw new EngineException(subject + ": " + step + " failed: " + reason(failed), failed);
    }
  }

  /** The first line of the innermost cause that says something. */
  private static String reason(Throwable failed) {
    String reason = failed.toString();
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (message != null && !message.isBlank()) {
        reason = message.strip();
      }
      if (cause.getCause() == cause) {
        break;
      }
    }
    int end = reason.indexOf("\n");
    return end < 0 ? reason : reason.substring(0, end);
  }
}
