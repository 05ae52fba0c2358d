package io.clientele.pipeline.demo.people;

import java.util.Locale;

/**
 * One true person, or one true firm with the person who buys for it.
 *
 * <p>{@code phoneDigits} is the number with its calling code and without plus, or empty; {@code
 * birthDay} is an epoch day or {@link io.clientele.pipeline.demo.draw.Timeline#NEVER}.
 */
public record Person(
    int index,
    Country country,
    boolean isCompany,
    String locale,
    Contact contact,
    String phoneDigits,
    int birthDay) {

  /** The name of this person in the answers, such as {@code P-000017}. */
  public String id() {
    return "P-" + String.valueOf(1_000_000 + index).substring(1);
  }

  public String language() {
    return country.language().toLowerCase(Locale.ROOT);
  }
}
