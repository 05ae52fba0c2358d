package io.clientele.report.page;

import io.clientele.report.dashboard.Tile;
import io.clientele.report.format.Figures;
import io.clientele.report.measure.Measure;
import io.clientele.report.measure.MeasureRef;
import io.clientele.report.measure.Metrics;
import io.clientele.report.page.TileView.EmptyView;
import io.clientele.report.page.TileView.ExportOffer;
import io.clientele.report.page.TileView.NotMeasured;
import io.clientele.report.page.TileView.TableView;
import io.clientele.report.period.Period;
import io.clientele.report.query.Expression;
import io.clientele.report.query.Order;
import io.clientele.report.query.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several figures per values of some dimensions, sortable, with the total below. */
final class TableAnswer {
  private static final int ALL_SHOWN = 500;

  private final TileAnswers.Frame frame;

  TableAnswer(TileAnswers.Frame frame) {
    this.frame = frame;
  }

  TileView view(Tile.TableTile tile, String place) {
    Metrics metrics = tile.measures().get(0).metrics();
    String title = Titles.of(tile);
    Optional<MartQuestions> mart =
        MartQuestions.of(frame.context(), metrics, frame.selection().filters());
    if (mart.isEmpty()) {
      return new NotMeasured(title);
    }
    Optional<Period> period = period(tile, mart.get());
    Rows rows = rows(tile, mart.get(), place);
    if (rows.isEmpty()) {
      return new EmptyView(title, "Nothing in %s.".formatted(shown(metrics, period)));
    }
    Tile.TableTile seen = measured(tile, rows);
    Rows.Row total = mart.get().totals(period).only();
    boolean everything = frame.state().one("all").filter(place::equals).isPresent();
    int shown = Math.min(rows.size(), everything ? ALL_SHOWN : tile.top());
    List<List<Cell>> cells = new ArrayList<>();
    for (int position = 0; position < shown; position++) {
      cells.add(line(seen, rows.row(position), period));
    }
    return new TableView(
        title,
        sentence(rows.size(), metrics, period) + waste(tile, rows),
        new TableModel(heads(seen, place), cells, total(seen, total)),
        shown < rows.size()
            ? (tile.total() == Tile.Total.HIDDEN
                    ? "%s of %s are shown."
                    : "%s of %s are shown; the total counts all.")
                .formatted(
                    frame.context().figures().count(shown),
                    frame.context().figures().rows(rows.size()))
            : "",
        Optional.of(
            new ExportOffer(
                frame.pinned("/export" + place.substring("/data".length())),
                frame.context().figures().rows(rows.size()))));
  }

  /** The tile without dimensions and figures that have no value in any row. */
  private static Tile.TableTile measured(Tile.TableTile tile, Rows rows) {
    List<String> by = tile.by().stream().filter(column -> hasValue(rows, column)).toList();
    List<MeasureRef> measures =
        tile.measures().stream().filter(ref -> hasValue(rows, ref.measure().name())).toList();
    return new Tile.TableTile(
        measures,
        by.isEmpty() ? tile.by().subList(0, 1) : by,
        tile.top(),
        tile.sort(),
        tile.undated(),
        tile.total(),
        tile.waste(),
        tile.title());
  }

  private static boolean hasValue(Rows rows, String column) {
    for (Rows.Row row : rows) {
      if (row.get(column) != null) {
        return true;
      }
    }
    return false;
  }

  /** What was spent on rows that brought nothing back. */
  private String waste(Tile.TableTile tile, Rows rows) {
    if (tile.waste().isEmpty()) {
      return "";
    }
    MeasureRef spent = tile.waste().get(0);
    double lost = 0;
    double all = 0;
    long count = 0;
    for (Rows.Row row : rows) {
      double cost = orZero(row.number(spent.measure().name()));
      all += cost;
      if (cost > 0 && orZero(row.number(tile.waste().get(1).measure().name())) <= 0) {
        lost += cost;
        count++;
      }
    }
    if (count == 0) {
      return "";
    }
    Figures figures = frame.context().figures();
    return " %s of them brought nothing back; they took %s, %s of all cost."
        .formatted(
            figures.count(count),
            figures.headline(lost, spent.measure().unit()),
            figures.exact(lost / all, io.clientele.report.measure.Unit.SHARE));
  }

  private static double orZero(@org.jspecify.annotations.Nullable Double value) {
    return value == null ? 0 : value;
  }

  /** All groups, sorted as the reader or the dashboard wants. */
  Rows rows(Tile.TableTile tile, MartQuestions mart, String place) {
    List<Measure> measures = tile.measures().stream().map(MeasureRef::measure).toList();
    return mart.groups(tile.by(), measures, more(tile), period(tile, mart), orders(tile, place));
  }

  private static List<Expression> more(Tile.TableTile tile) {
    return tile.sort()
        .map(TableAnswer::unsigned)
        .filter(sort -> !isColumn(tile, sort))
        .map(sort -> List.of(new Expression(sort, "min(\"" + sort + "\")")))
        .orElse(List.of());
  }

  private static boolean isColumn(Tile.TableTile tile, String name) {
    return tile.by().contains(name)
        || tile.measures().stream().anyMatch(ref -> ref.measure().name().equals(name));
  }

  /** {@code -month_start} sorts the last month first. */
  private static String unsigned(String sort) {
    return sort.startsWith("-") ? sort.substring(1) : sort;
  }

  private List<Order> orders(Tile.TableTile tile, String place) {
    List<Order> orders = new ArrayList<>();
    Optional<String> asked = frame.state().one("sort").filter(sort -> sort.startsWith(place + ":"));
    if (asked.isPresent()) {
      String column = asked.get().substring(place.length() + 1);
      boolean largest = column.startsWith("-");
      String name = largest ? column.substring(1) : column;
      if (isColumn(tile, name)) {
        orders.add(largest ? Order.largestFirst(name) : Order.smallestFirst(name));
      }
    }
    if (orders.isEmpty()) {
      String sort = tile.sort().orElse(tile.measures().get(0).measure().name());
      String first = unsigned(sort);
      boolean isFigure = isColumn(tile, first) && !tile.by().contains(first);
      orders.add(
          isFigure || sort.startsWith("-")
              ? Order.largestFirst(first)
              : Order.smallestFirst(first));
    }
    tile.by().forEach(dimension -> orders.add(Order.smallestFirst(dimension)));
    return orders;
  }

  private List<Head> heads(Tile.TableTile tile, String place) {
    List<Order> orders = orders(tile, place);
    List<Head> heads = new ArrayList<>();
    Metrics metrics = tile.measures().get(0).metrics();
    for (String dimension : tile.by()) {
      heads.add(
          head(
              metrics.dimensions().getOrDefault(dimension, dimension),
              false,
              dimension,
              orders.get(0),
              place,
              ""));
    }
    for (MeasureRef ref : tile.measures()) {
      heads.add(
          head(
              ref.measure().label(),
              true,
              ref.measure().name(),
              orders.get(0),
              place,
              ref.measure().summary()));
    }
    return heads;
  }

  private Head head(
      String label, boolean numeric, String column, Order sorted, String place, String help) {
    boolean isSorted = sorted.column().equals(column);
    boolean largest = sorted.direction() == Order.Direction.LARGEST_FIRST;
    boolean nextLargest = isSorted ? !largest : numeric;
    String href =
        frame.state().with("sort", place + ":" + (nextLargest ? "-" : "") + column).href();
    return new Head(
        label, numeric, href, !isSorted ? "none" : largest ? "descending" : "ascending", help);
  }

  private List<Cell> line(Tile.TableTile tile, Rows.Row row, Optional<Period> period) {
    Figures figures = frame.context().figures();
    Map<String, String> group = new LinkedHashMap<>();
    tile.by().forEach(dimension -> group.put(dimension, row.text(dimension)));
    List<Cell> cells = new ArrayList<>();
    group.forEach(
        (dimension, value) ->
            cells.add(
                Cell.text(
                    row.get(dimension) instanceof LocalDate date
                        ? figures.any(date, false)
                        : Figures.value(dimension, value))));
    for (MeasureRef ref : tile.measures()) {
      Object value = row.get(ref.measure().name());
      String href = value == null ? "" : Links.rows(frame, ref, period, group).orElse("");
      cells.add(Cell.number(figures.exact(value, ref.measure().unit())).linkedTo(href));
    }
    return cells;
  }

  private List<Cell> total(Tile.TableTile tile, Rows.Row total) {
    if (tile.total() == Tile.Total.HIDDEN) {
      return List.of();
    }
    List<Cell> cells = new ArrayList<>();
    for (int position = 0; position < tile.by().size(); position++) {
      cells.add(Cell.text(position == 0 ? "Total" : ""));
    }
    for (MeasureRef ref : tile.measures()) {
      cells.add(
          Cell.number(
              frame
                  .context()
                  .figures()
                  .exact(total.get(ref.measure().name()), ref.measure().unit())));
    }
    return cells;
  }

  private String sentence(int rows, Metrics metrics, Optional<Period> period) {
    return "%s, %s.".formatted(frame.context().figures().rows(rows), shown(metrics, period));
  }

  private Optional<Period> period(Tile.TableTile tile, MartQuestions mart) {
    boolean allTime =
        tile.measures().get(0).metrics().time().isEmpty()
            || (tile.undated() == Tile.Undated.ALL_TIME && mart.hasUndated());
    return allTime ? Optional.empty() : Optional.of(frame.selection().choice().period());
  }

  private String shown(Metrics metrics, Optional<Period> period) {
    if (period.isEmpty() || metrics.time().isEmpty()) {
      return "all time, to " + frame.context().figures().date(frame.context().asOf());
    }
    return metrics.isMonthly() && !period.get().isWholeMonths()
        ? period.get().wholeMonths().text() + " (whole months)"
        : period.get().text();
  }
}
