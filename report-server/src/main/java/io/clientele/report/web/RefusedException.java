package io.clientele.report.web;

/** A request that is not answered; the message is a sentence for the visitor. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  enum Kind {
    LOGIN(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    GONE(410);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  private final Kind kind;

  RefusedException(Kind kind, String sentence) {
    super(sentence);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  static RefusedException notFound(String sentence) {
    return new RefusedException(Kind.NOT_FOUND, sentence);
  }
}
