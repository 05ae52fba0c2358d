package io.clientele.pipeline.demo.shop;

import io.clientele.pipeline.demo.people.Contact;
import io.clientele.pipeline.demo.people.Likeness;

/** One customer record of the shop; a person may have two. */
public record ShopAccount(
    int index, int person, Likeness likeness, Contact contact, long createdAt, int movedDay) {
  private static final int FIRST_NUMBER = 10_001;

  /** The number as the shop prints it, such as {@code U-10001}. */
  public String id() {
    return "U-" + (FIRST_NUMBER + index);
  }
}
