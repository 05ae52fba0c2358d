package io.clientele.report.dashboard;

import io.clientele.report.measure.MeasureRef;
import java.util.List;
import java.util.Optional;

/** One thing on a dashboard; each kind says which question it asks and how the answer looks. */
public sealed interface Tile {

  /** One headline figure, compared with another period. */
  record NumberTile(MeasureRef measure, Compare compare, Span span, Empty empty) implements Tile {}

  /** A figure over time. */
  record LineTile(MeasureRef measure, Compare compare, Optional<String> title) implements Tile {}

  /** A figure over time and what it is made of, by the values of one dimension that divide it. */
  record StackTile(MeasureRef measure, String by, String title) implements Tile {}

  /** A figure per value of one dimension. */
  record BarTile(MeasureRef measure, String by, int top, Span span, Sequence sequence)
      implements Tile {}

  /**
   * How many of those who entered reach each stage, in the order of the stages. All time: entries
   * into two stages in one month are not the same deals.
   */
  record FunnelTile(MeasureRef measure, String by, String orderBy) implements Tile {}

  /** What a forecast series expects, with its bands. */
  record ForecastTile(String series, String title) implements Tile {}

  /**
   * Several figures per value of some dimensions.
   *
   * @param waste what was spent and what came back, to tell about rows without return; or empty
   */
  record TableTile(
      List<MeasureRef> measures,
      List<String> by,
      int top,
      Optional<String> sort,
      Undated undated,
      Total total,
      List<MeasureRef> waste,
      Optional<String> title)
      implements Tile {}

  /**
   * The rows of a table as they are, narrowed by the filters whose columns it has.
   *
   * @param columns in order, each with its label
   * @param numbers columns of decimals that are no money
   * @param shares columns of shares, shown in per cent
   * @param only values that a row must have, per column
   * @param nothing what is said when there are none
   */
  record RowsTile(
      String table,
      java.util.Map<String, String> columns,
      List<String> numbers,
      List<String> shares,
      java.util.Map<String, String> only,
      String nothing,
      String title,
      String sort,
      int top)
      implements Tile {}

  /** How far the limits of customers' values held, told in words from what was measured. */
  record ValueQualityTile(String title) implements Tile {}

  /** What a figure is compared with. */
  enum Compare {
    NOTHING,
    PREVIOUS_PERIOD,
    PREVIOUS_YEAR
  }

  /** What a mart without rows means. */
  enum Empty {
    NOT_MEASURED,
    ZERO
  }

  /** Whether the page's period applies. */
  enum Span {
    PERIOD,
    ALL_TIME
  }

  /** Which bar comes first. */
  enum Sequence {
    LARGEST_FIRST,
    /** The dimension counts something, like months: its own order. */
    BY_DIMENSION
  }

  /** Whether a table ends with its total; hidden where rows overlap. */
  enum Total {
    SHOWN,
    HIDDEN
  }

  /** What happens when some rows carry no date. */
  enum Undated {
    /** They drop out. */
    DROP,
    /** The tile counts all time, because a period would tear it apart. */
    ALL_TIME
  }
}
