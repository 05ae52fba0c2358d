package io.clientele.report.page;

import java.util.List;

/**
 * Everything known about one customer, on one page.
 *
 * @param loyalty what makes the loyalty level; may be empty
 */
public record CustomerCardView(
    Header header,
    String title,
    List<String> tags,
    String loyalty,
    List<SourceView.Fact> contact,
    List<TileView.NumberView> figures,
    FilterBar filters,
    Sales sales,
    List<Event> timeline,
    String timelineNote,
    TableModel orders,
    String ordersNote,
    Statement statement) {

  /**
   * What was sold in the chosen period.
   *
   * @param href where its rows are; empty for nowhere
   */
  public record Sales(String sentence, String href) {}

  /** Income and cost in the chosen months. */
  public record Statement(String months, TableModel table, String note) {}

  /** Something that happened with the customer. */
  public record Event(String when, String kind, String text, String amount) {}
}
