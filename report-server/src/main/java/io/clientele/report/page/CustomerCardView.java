package io.clientele.report.page;

import java.util.List;

/** Everything known about one customer, on one page. */
public record CustomerCardView(
    Header header,
    String title,
    List<String> tags,
    List<SourceView.Fact> contact,
    List<TileView.NumberView> figures,
    FilterBar filters,
    String sentence,
    List<Event> timeline,
    String timelineNote,
    TableModel orders,
    String ordersNote,
    TableModel statement) {

  /** Something that happened with the customer. */
  public record Event(String when, String kind, String text, String amount) {}
}
