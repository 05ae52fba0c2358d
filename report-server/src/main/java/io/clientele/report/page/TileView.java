package io.clientele.report.page;

import java.util.Map;
import java.util.Optional;

/** A tile with its answer. */
public sealed interface TileView {
  String title();

  /**
   * A headline figure.
   *
   * @param exact the figure in full
   * @param points a small line of its course; may be empty
   * @param href where its rows are; may be empty
   */
  record NumberView(
      String title,
      String value,
      String exact,
      String help,
      Optional<Delta> delta,
      String note,
      String points,
      String href)
      implements TileView {}

  /**
   * A chart; the table holds the same numbers.
   *
   * @param lines how tall it is, in rows of a bar chart
   */
  record ChartView(
      String title,
      String sentence,
      String note,
      String dataHref,
      int lines,
      ChartAnswer answer,
      TableModel table)
      implements TileView {}

  /** A table. */
  record TableView(
      String title, String sentence, TableModel table, String note, Optional<ExportOffer> export)
      implements TileView {}

  /** Something that is told in words. */
  record TextView(String title, String sentence) implements TileView {}

  /** Nothing to show, and why. */
  record EmptyView(String title, String sentence) implements TileView {}

  /** Something this company's data does not hold at all; a page names these together. */
  record NotMeasured(String title) implements TileView {}

  /** A comparison of one thing with nothing: a page leaves it out. */
  record Omitted(String title) implements TileView {}

  /**
   * A change against another period.
   *
   * @param tone {@code good}, {@code bad} or {@code flat}
   */
  record Delta(String text, String tone, String against) {}

  /** What the browser draws: an option of plain data, and how its figures are printed. */
  record ChartAnswer(Map<String, Object> option, Map<String, Object> format) {}

  /** An export that can be asked for: its address and how many rows it has, in words. */
  record ExportOffer(String href, String rows) {}
}
