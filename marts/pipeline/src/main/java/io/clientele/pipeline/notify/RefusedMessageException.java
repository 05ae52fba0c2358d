package io.clientele.pipeline.notify;

import java.io.IOException;

/** The receiver refuses the message, and would refuse it again. */
public final class RefusedMessageException extends IOException {
  private static final long serialVersionUID = 1L;

  public RefusedMessageException(String message) {
    super(message);
  }
}
