package io.clientele.report.query;

/** A question named a field that its table does not have or that the reader may not see. */
public final class UnknownFieldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownFieldException(String message) {
    super(message);
  }
}
