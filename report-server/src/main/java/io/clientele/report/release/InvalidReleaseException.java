package io.clientele.report.release;

/** A release that cannot be served: its manifest or one of its files is damaged or missing. */
public final class InvalidReleaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidReleaseException(String message) {
    super(message);
  }

  public InvalidReleaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
