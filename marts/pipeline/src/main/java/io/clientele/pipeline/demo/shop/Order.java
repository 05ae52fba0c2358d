package io.clientele.pipeline.demo.shop;

import io.clientele.pipeline.demo.acquisition.Tag;
import io.clientele.pipeline.demo.ads.Click;
import io.clientele.pipeline.demo.draw.Timeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order, or the refund of one.
 *
 * <p>{@code number} counts from 0 by time; {@code refundOf} is the number of the order that is
 * given back, or {@link #NONE}; {@code employee} is an index or {@link #NONE}.
 */
public record Order(
    int number,
    long at,
    int person,
    int account,
    Channel channel,
    Tag tag,
    @Nullable Click click,
    int employee,
    int refundOf,
    List<OrderLine> lines) {
  public static final int NONE = -1;
  private static final int FIRST_NUMBER = 100_001;

  public boolean isRefund() {
    return refundOf != NONE;
  }

  public int day() {
    return Timeline.day(at);
  }

  public long revenue() {
    long revenue = 0;
    for (OrderLine line : lines) {
      revenue += line.revenue();
    }
    return revenue;
  }

  public long cost() {
    long cost = 0;
    for (OrderLine line : lines) {
      cost += line.cost();
    }
    return cost;
  }

  /** The number as the shop prints it, such as {@code R-100001}. */
  public String id() {
    return id(number);
  }

  public static String id(int number) {
    return "R-" + (FIRST_NUMBER + number);
  }

  Order numbered(int newNumber, int newRefundOf) {
    return new Order(
        newNumber, at, person, account, channel, tag, click, employee, newRefundOf, lines);
  }
}
