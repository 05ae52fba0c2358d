package io.clientele.pipeline.demo.crm;

/**
 * A call, a logged e-mail or a task.
 *
 * <p>It concerns a lead ({@code lead}, else -1) or else the contact of {@code person}. A task that
 * was never done has {@code completedAt} {@link io.clientele.pipeline.demo.draw.Timeline#NEVER}.
 */
public record Task(
    int index,
    Kind kind,
    int lead,
    int person,
    int deal,
    int owner,
    String subject,
    long createdAt,
    int dueDay,
    long completedAt,
    int seconds,
    String result) {
  public static final int NONE = -1;

  /** What was to be done. */
  public enum Kind {
    CALL_OUT("Call"),
    CALL_IN("Call"),
    EMAIL("Email"),
    TODO("Task");

    private final String subtype;

    Kind(String subtype) {
      this.subtype = subtype;
    }

    public String subtype() {
      return subtype;
    }

    public boolean isCall() {
      return this == CALL_OUT || this == CALL_IN;
    }
  }
}
