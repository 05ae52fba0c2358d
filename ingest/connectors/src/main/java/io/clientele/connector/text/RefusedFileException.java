package io.clientele.connector.text;

/**
 * A file that cannot be taken as a whole; the message says what is wrong with it and what to do.
 */
public final class RefusedFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RefusedFileException(String message) {
    super(message);
  }
}
