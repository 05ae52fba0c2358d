package io.clientele.pipeline.run;

/** A data check failed or a delivery was refused; the command ends with exit code 3. */
public final class DataCheckException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DataCheckException(String message) {
    super(message);
  }
}
