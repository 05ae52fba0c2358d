package io.clientele.pipeline.demo.letters;

/**
 * One mail of a conversation; {@code answers} is the number of the mail before it in the same
 * conversation, or {@link #NONE}.
 */
public record Letter(
    int number,
    int conversation,
    int person,
    boolean isIncoming,
    boolean isAutomatic,
    long at,
    int answers,
    String subject) {
  public static final int NONE = -1;

  /** The Message-ID without its brackets. */
  public String id() {
    return "m" + number + "@agoston-delta.example";
  }
}
