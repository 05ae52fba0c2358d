package io.clientele.pipeline.demo.acquisition;

import io.clientele.pipeline.demo.ads.Click;
import org.jspecify.annotations.Nullable;

/**
 * How one person became a customer.
 *
 * <p>Somebody may leave an address first ({@code leadAt}, else {@code NEVER}) and order later. The
 * click that led to the lead and the click that led to the order are different touches; the last of
 * them is the one that counts. {@code lastOrderDay} is the day after which nothing is bought.
 */
public record Acquisition(
    int person,
    Origin origin,
    Behaviour behaviour,
    Tag tag,
    long leadAt,
    @Nullable Click leadClick,
    long firstOrderAt,
    @Nullable Click orderClick,
    int lastOrderDay) {

  public @Nullable Click firstClick() {
    return leadClick != null ? leadClick : orderClick;
  }

  public @Nullable Click lastClick() {
    return orderClick != null ? orderClick : leadClick;
  }
}
