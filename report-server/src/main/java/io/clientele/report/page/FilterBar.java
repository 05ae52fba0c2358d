package io.clientele.report.page;

import java.util.List;

/**
 * The filters of a page as its form shows them.
 *
 * @param hasPeriod whether there is a period to pick
 * @param kept parameters that the form must not lose: name and value
 */
public record FilterBar(
    boolean hasPeriod,
    List<Choice> presets,
    String from,
    String to,
    String periodText,
    List<Field> fields,
    List<Choice> kept) {

  /** One value to pick. */
  public record Choice(String value, String label, boolean selected) {}

  /** One field with its values. */
  public record Field(String name, String label, boolean optional, List<Choice> choices) {}
}
