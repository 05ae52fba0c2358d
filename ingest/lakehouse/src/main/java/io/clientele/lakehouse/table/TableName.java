package io.clientele.lakehouse.table;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name of one table within its layer, such as {@code silver.customer}. */
public record TableName(Layer layer, String table) {
  private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_{1,2}[a-z0-9]+)*");

  public TableName {
    if (!SNAKE_CASE.matcher(table).matches()) {
      throw new IllegalArgumentException(
          "Table name '" + table + "' is not snake_case; write it like deal_stage_change");
    }
  }

  public static TableName bronze(String source, String stream) {
    return new TableName(Layer.BRONZE, source + "__" + stream);
  }

  public static TableName silver(String table) {
    return new TableName(Layer.SILVER, table);
  }

  public static TableName gold(String table) {
    return new TableName(Layer.GOLD, table);
  }

  /** Reads {@code layer.table}; a name without a layer is gold. */
  public static TableName parse(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? gold(text)
        : new TableName(
            Layer.valueOf(text.substring(0, dot).toUpperCase(Locale.ROOT)),
            text.substring(dot + 1));
  }

  /** The name under which queries read it: gold tables by plain name, others with their layer. */
  public String inQueries() {
    return layer == Layer.GOLD ? table : toString();
  }

  @Override
  public String toString() {
    return layer.schema() + "." + table;
  }
}
