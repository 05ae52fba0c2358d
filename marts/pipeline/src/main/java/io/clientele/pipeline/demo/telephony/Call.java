package io.clientele.pipeline.demo.telephony;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One telephone call.
 *
 * <p>{@code at} is a moment on the company's wall clock, {@code utc} the same in seconds since
 * 1970; they tell the two runs of an hour apart that comes twice. {@code queue} is null for calls
 * that employees make.
 *
 * @param number what the exchange shows of the other side: a number in one of several writings, or
 *     {@code anonymous}
 */
public record Call(
    int index, long at, long utc, @Nullable Queue queue, String number, List<Leg> legs) {
  public static final String ANONYMOUS = "anonymous";

  /** What became of a leg. */
  public enum End {
    TALKED,
    NOT_ANSWERED,
    VOICEMAIL
  }

  /**
   * One device that was rung.
   *
   * @param employee whose, or -1 for none
   * @param after seconds from the call's beginning
   * @param ring seconds of ringing or waiting
   * @param talk seconds of talking, to a person or a machine
   */
  public record Leg(int employee, int after, int ring, int talk, End end) {}

  public Call {
    legs = List.copyOf(legs);
  }

  public boolean isIncoming() {
    return queue != null;
  }

  public boolean isAnswered() {
    return legs.stream().anyMatch(leg -> leg.end() == End.TALKED);
  }

  public boolean isAnonymous() {
    return number.equals(ANONYMOUS);
  }

  /** Passed on from one employee to another. */
  public boolean isTransferred() {
    return legs.stream().filter(leg -> leg.end() == End.TALKED).count() > 1;
  }
}
