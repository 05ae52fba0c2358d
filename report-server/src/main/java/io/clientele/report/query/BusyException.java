package io.clientele.report.query;

/** All places are taken; asking again in a moment helps. */
public final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int RETRY_AFTER_SECONDS = 2;

  public BusyException() {
    super("The server is answering as many questions as it can. Try again in a moment.");
  }

  public int retryAfterSeconds() {
    return RETRY_AFTER_SECONDS;
  }
}
