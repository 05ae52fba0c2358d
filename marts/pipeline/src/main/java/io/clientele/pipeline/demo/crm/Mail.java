package io.clientele.pipeline.demo.crm;

/**
 * One message between a customer and the service team.
 *
 * <p>{@code replyTo} is the index of the message that this one answers, or -1; messages of one
 * {@code thread} belong together.
 */
public record Mail(
    int index,
    int thread,
    int person,
    int employee,
    boolean isIncoming,
    long at,
    int replyTo,
    String subject) {
  public static final int NONE = -1;
}
