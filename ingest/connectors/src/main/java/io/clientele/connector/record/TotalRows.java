package io.clientele.connector.record;

import io.clientele.connector.field.FieldParser;
import io.clientele.connector.spec.RecordFormat;
import io.clientele.connector.spec.TotalRule;
import io.clientele.connector.text.Row;
import io.clientele.lakehouse.engine.function.Texts;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows the total rows of one file and keeps the one that records are compared with. */
final class TotalRows {
  private final List<String> starts;
  private final int[] emptyColumns;
  private final TotalRule.@Nullable Control control;
  private final List<String> controlStarts;
  private final int[] controlEmptyColumns;
  private final int controlColumn;
  private final @Nullable FieldParser controlParser;
  private int controlRank = Integer.MAX_VALUE;
  private @Nullable BigDecimal controlTotal;

  TotalRows(RecordFormat format, Header header) {
    TotalRule rule = format.totals();
    this.starts = rule.starts().stream().map(TotalRows::normal).toList();
    this.emptyColumns = columns(format, header, rule.emptyFields());
    this.control = rule.control();
    if (control == null) {
      this.controlStarts = List.of();
      this.controlEmptyColumns = new int[0];
      this.controlColumn = -1;
      this.controlParser = null;
    } else {
      int field = format.indexOf(control.field());
      this.controlStarts = control.starts().stream().map(TotalRows::normal).toList();
      this.controlEmptyColumns = columns(format, header, control.emptyFields());
      this.controlColumn = header.columns()[field];
      this.controlParser = new FieldParser(format.fields().get(field));
    }
  }

  private static int[] columns(RecordFormat format, Header header, List<String> fields) {
    return fields.stream().mapToInt(field -> header.columns()[format.indexOf(field)]).toArray();
  }

  private static String normal(String text) {
    return String.valueOf(Texts.normalised(text));
  }

  /** Whether the row is a total; remembers the control total on the way. */
  boolean takes(Row row) {
    if (starts.isEmpty() || !areEmpty(row, emptyColumns) || rank(row, starts) < 0) {
      return false;
    }
    int rank = control == null ? -1 : rank(row, controlStarts);
    if (rank >= 0 && rank < controlRank && areEmpty(row, controlEmptyColumns)) {
      controlRank = rank;
      boolean hasCell = controlColumn >= 0 && controlColumn < row.size();
      controlTotal =
          hasCell && controlParser != null ? controlParser.amount(row.cell(controlColumn)) : null;
    }
    return true;
  }

  private static boolean areEmpty(Row row, int[] columns) {
    for (int column : columns) {
      if (column >= 0 && column < row.size() && !row.cell(column).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** The place of the first text with which a cell of the row starts, or -1. */
  private static int rank(Row row, List<String> starts) {
    for (int rank = 0; rank < starts.size(); rank++) {
      for (int column = 0; column < row.size(); column++) {
        if (!row.isEmpty(column) && normal(row.cell(column)).startsWith(starts.get(rank))) {
          return rank;
        }
      }
    }
    return -1;
  }

  /** The control total of the file, null when no row gave one. */
  @Nullable BigDecimal controlTotal() {
    return controlTotal;
  }
}
