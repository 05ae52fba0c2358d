package io.clientele.lakehouse.table;

/** One column: its name, its type and what it means, in words for the data dictionary. */
public record Column(String name, ColumnType type, String description) {
  public Column {
    if (!name.matches("[a-z_][a-z0-9_]*")) {
      throw new IllegalArgumentException(
          "Column name '" + name + "' is not snake_case; write it like closed_at");
    }
  }

  public static Column of(String name, ColumnType type) {
    return new Column(name, type, "");
  }
}
