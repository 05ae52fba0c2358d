package io.clientele.report.release;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One table of a release: its columns and exactly the files that hold its rows. */
public record ReleaseTable(
    String layer, String name, long rows, List<ReleaseColumn> columns, List<ReleaseFile> files) {
  private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_{1,2}[a-z0-9]+)*");

  public ReleaseTable {
    if (!layer.equals("gold") && !layer.equals("silver")) {
      throw new IllegalArgumentException(
          "Table " + name + " lies in layer '" + layer + "'; a release holds gold and silver");
    }
    if (!SNAKE_CASE.matcher(name).matches()) {
      throw new IllegalArgumentException("Table name '" + name + "' is not snake_case");
    }
    columns = List.copyOf(columns);
    files = List.copyOf(files);
  }

  /** The column of this name, if the table has it. */
  public Optional<ReleaseColumn> column(String column) {
    return columns.stream().filter(candidate -> candidate.name().equals(column)).findFirst();
  }

  public boolean hasColumn(String column) {
    return column(column).isPresent();
  }
}
