package io.clientele.lakehouse.lake;

/** Another process writes to the lake; the command ends with exit code 75. */
public final class LakeLockedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LakeLockedException(String message) {
    super(message);
  }
}
