package io.clientele.silver.match;

import java.util.List;

/**
 * What is known of a table's records before they are compared.
 *
 * @param groups who is one already, and who is to be kept apart; grows while records are matched
 * @param links pairs that are one for sure, to learn from
 * @param decisive the field whose values must be known and must not contradict each other where
 *     records are put together because they are alike; empty where there is none
 */
public record Known(Groups groups, List<Link> links, String decisive) {
  public Known {
    links = List.copyOf(links);
  }

  /**
   * Two records of one person.
   *
   * @param field by which that is known; it teaches nothing about this field
   */
  public record Link(int one, int other, String field) {}

  static Known nothing(Table table) {
    return new Known(new Groups(table.size()), List.of(), "");
  }
}
