package io.clientele.report.query;

/** The database could not answer. The message is for the log; a page shows a sentence instead. */
public final class QueryFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public QueryFailedException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Whether a file vanished under the question: a newer release replaced it. */
  public boolean isDataReplaced() {
    String message = String.valueOf(getMessage());
    return message.contains("Cannot open file")
        || message.contains("No files found")
        || message.contains("No such file");
  }

  /** Whether the question took longer than allowed or was given up. */
  public boolean isTimeout() {
    String message = String.valueOf(getMessage());
    return message.contains("INTERRUPT")
        || message.contains("Interrupt")
        || message.contains("timeout");
  }
}
