package io.clientele.build.example;

import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.SilverTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Rows of a silver table with nulls, ties, zeros, negatives, late instants and Greek; ids come from
 * small pools, so that joins meet. The same seed gives the same rows.
 */
public final class GeneratedRows {
  private static final LocalDate FIRST = LocalDate.parse("2025-04-20");
  private static final int DAYS = 460;
  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry("_source", List.of("crm", "shop")),
          Map.entry("_stream", List.of("first", "second")),
          Map.entry("source", List.of("crm", "shop")),
          Map.entry("sales_order.kind", List.of("sale", "sale", "refund")),
          Map.entry("revenue_event.kind", List.of("sale", "sale", "sale", "refund")),
          Map.entry("revenue_event.basis", List.of("ordered", "invoiced")),
          Map.entry("activity.kind", List.of("call", "email", "task", "meeting", "message")),
          Map.entry("invoice.kind", List.of("invoice", "credit_note")),
          Map.entry("touch.kind", List.of("session", "ad_click", "form")),
          Map.entry("cost_entry.kind", List.of("service", "salary")),
          Map.entry(
              "target.metric", List.of("revenue", "margin", "Order count", "won_amount", "?")),
          Map.entry("deal.status", List.of("open", "won", "lost")),
          Map.entry("activity.status", List.of("open", "done", "cancelled")),
          Map.entry("sales_order.status", List.of("completed", "open", "cancelled", "test")),
          Map.entry("direction", List.of("inbound", "outbound", "internal")),
          Map.entry("stage", List.of("New", "Offer", "Won", "Lost")),
          Map.entry("from_stage", List.of("New", "Offer")),
          Map.entry("to_stage", List.of("New", "Offer", "Won", "Lost")),
          Map.entry("pipeline", List.of("default", "σωλήνας")),
          Map.entry("event", List.of("sent", "opened", "clicked")),
          Map.entry("channel", List.of("phone", "email", "ΚΑΝΆΛΙ")),
          Map.entry("currency", List.of("EUR", "HUF")));
  private static final List<String> OTHER_WORDS = List.of("a", "A", "ά", "Ωμέγα", "zz top", "0");

  private final Random random;

  public GeneratedRows(long seed) {
    this.random = new Random(seed);
  }

  /** Columns without maps, which the marts do not read. */
  public static List<Column> columns(SilverTable table) {
    return table.shape().columns().stream()
        .filter(column -> column.type().kind() != ColumnType.Kind.TEXT_MAP)
        .toList();
  }

  public List<List<Object>> of(SilverTable table, int count) {
    List<Column> columns = columns(table);
    List<String> key = table.shape().key();
    List<Integer> keyColumns =
        key.stream()
            .map(name -> columns.stream().map(Column::name).toList().indexOf(name))
            .toList();
    Set<List<Object>> keys = new HashSet<>();
    List<List<Object>> rows = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      Object[] values = new Object[columns.size()];
      for (int column = 0; column < values.length; column++) {
        Column each = columns.get(column);
        boolean mayBeNull = !key.contains(each.name()) && !each.name().startsWith("_");
        values[column] = mayBeNull && random.nextInt(7) == 0 ? null : value(table, each);
      }
      if (keys.add(keyColumns.stream().map(column -> values[column]).toList())) {
        rows.add(Arrays.asList(values));
      }
    }
    return rows;
  }

  private Object value(SilverTable table, Column column) {
    return switch (column.type().kind()) {
      case TEXT -> text(table.name().table(), column.name());
      case BIGINT -> (long) (random.nextInt(8) - 1);
      case DOUBLE -> random.nextInt(5) / 4.0;
      case BOOLEAN -> random.nextInt(3) > 0;
      case DATE -> FIRST.plusDays(random.nextInt(DAYS));
      case INSTANT -> instant();
      case DECIMAL -> BigDecimal.valueOf(random.nextInt(4_000) - 500L, random.nextInt(4));
      case TEXT_MAP -> null;
    };
  }

  private Instant instant() {
    Instant day = Instant.parse(FIRST.plusDays(random.nextInt(DAYS)) + "T00:00:00Z");
    return day.plusMillis(250L * random.nextInt(4 * 86_400));
  }

  private String text(String table, String column) {
    List<String> words = WORDS.get(table + "." + column);
    if (words == null) {
      words = WORDS.get(column);
    }
    if (words != null) {
      return words.get(random.nextInt(words.size()));
    }
    return column.endsWith("_id") || column.equals("row_id")
        ? column.substring(0, 2) + random.nextInt(20)
        : OTHER_WORDS.get(random.nextInt(OTHER_WORDS.size()));
  }
}
