package io.clientele.report.page;

import io.clientele.report.dashboard.Tile;
import io.clientele.report.format.Labels;
import io.clientele.report.measure.MetricsCatalog;
import io.clientele.report.measure.Unit;
import io.clientele.report.page.TileView.EmptyView;
import io.clientele.report.page.TileView.TableView;
import io.clientele.report.query.Filter;
import io.clientele.report.query.Operator;
import io.clientele.report.query.Order;
import io.clientele.report.query.RowList;
import io.clientele.report.query.Rows;
import io.clientele.report.query.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of one small table as they are. */
final class RowsAnswer {
  private final TileAnswers.Frame frame;

  RowsAnswer(TileAnswers.Frame frame) {
    this.frame = frame;
  }

  TileView view(Tile.RowsTile tile) {
    Optional<Source> named = named(tile);
    Optional<Source> source =
        frame.context().source(tile.table()).map(found -> named.orElse(found));
    if (source.isEmpty()) {
      return new EmptyView(tile.title(), tile.nothing());
    }
    List<String> columns =
        tile.columns().keySet().stream().filter(column -> source.get().has(column)).toList();
    boolean largest = tile.sort().startsWith("-");
    String sort = largest ? tile.sort().substring(1) : tile.sort();
    List<Order> orders = new ArrayList<>();
    if (source.get().has(sort)) {
      orders.add(largest ? Order.largestFirst(sort) : Order.smallestFirst(sort));
    }
    RowList question =
        new RowList(
            source.get(), columns, conditions(tile, source.get()), orders, tile.top() + 1, 0);
    Rows rows =
        named.isPresent() ? frame.context().askPersonal(question) : frame.context().ask(question);
    List<List<Cell>> lines = new ArrayList<>();
    for (Rows.Row row : rows) {
      if (lines.size() < tile.top()) {
        lines.add(line(frame.context(), columns, Formats.of(tile), row));
      }
    }
    if (lines.isEmpty()) {
      return new EmptyView(tile.title(), tile.nothing());
    }
    String note =
        rows.size() > tile.top() ? "The first %d rows are shown.".formatted(tile.top()) : "";
    return new TableView(
        tile.title(),
        "",
        new TableModel(heads(columns, rows, tile.columns()), lines, List.of()),
        note,
        Optional.empty());
  }

  /** The same rows with names, where they exist and the reader may see them. */
  private Optional<Source> named(Tile.RowsTile tile) {
    return frame.context().seesPersonalValues()
        ? frame.context().source("rows." + tile.table() + "_named")
        : Optional.empty();
  }

  /** What the tile asks for, and what the reader picked as far as the table knows it. */
  private List<Filter> conditions(Tile.RowsTile tile, Source source) {
    List<Filter> conditions = new ArrayList<>();
    tile.only().forEach((field, value) -> conditions.add(Filter.is(field, value)));
    frame
        .selection()
        .filters()
        .forEach(
            (field, values) -> {
              if (source.has(field)) {
                conditions.add(new Filter(field, Operator.IS, List.copyOf(values)));
              }
            });
    return conditions;
  }

  /**
   * Columns that are not printed as their type says.
   *
   * @param numbers decimals that are no money
   * @param shares doubles in per cent
   */
  record Formats(List<String> numbers, List<String> shares) {
    static final Formats USUAL = new Formats(List.of(), List.of());

    static Formats of(Tile.RowsTile tile) {
      return new Formats(tile.numbers(), tile.shares());
    }

    String text(PageContext context, String column, @Nullable Object value) {
      if (shares.contains(column)) {
        return context.figures().exact(value, Unit.SHARE);
      }
      if (value instanceof String raw) {
        return Labels.of(column, raw);
      }
      return context.figures().any(value, context.isMoney(column) && !numbers.contains(column));
    }
  }

  static List<Head> heads(List<String> columns, Rows rows, Map<String, String> labels) {
    List<Head> heads = new ArrayList<>();
    for (String column : columns) {
      boolean numeric = isNumeric(rows, column);
      String label = labels.getOrDefault(column, MetricsCatalog.columnLabel(column));
      heads.add(numeric ? Head.number(label) : Head.text(label));
    }
    return heads;
  }

  private static boolean isNumeric(Rows rows, String column) {
    for (Rows.Row row : rows) {
      if (row.get(column) != null) {
        return row.get(column) instanceof Number;
      }
    }
    return false;
  }

  static List<Cell> line(PageContext context, List<String> columns, Formats formats, Rows.Row row) {
    List<Cell> cells = new ArrayList<>();
    for (String column : columns) {
      Object value = row.get(column);
      String text = formats.text(context, column, value);
      boolean numeric = value == null ? context.isNumber(column) : value instanceof Number;
      Cell cell = numeric ? Cell.number(text) : Cell.text(text);
      boolean isCustomer = column.equals("customer_id") && value != null;
      cells.add(isCustomer ? cell.linkedTo("/customers/" + value) : cell);
    }
    return cells;
  }
}
