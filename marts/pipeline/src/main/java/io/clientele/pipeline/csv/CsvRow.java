package io.clientele.pipeline.csv;

import io.clientele.connector.text.Row;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** One record of a {@link CsvFile}, valid until the next one; a wrong cell ends it. */
public final class CsvRow {
  private final Row row;
  private final Map<String, Integer> columns;

  CsvRow(Row row, Map<String, Integer> columns) {
    this.row = row;
    this.columns = columns;
  }

  /** A cell without blanks around it; empty when the column or the cell is missing. */
  public String text(String column) {
    Integer index = columns.get(column);
    return index == null || index >= row.size() ? "" : row.cell(index).strip();
  }

  /** A cell that has to hold something. */
  public String required(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      throw bad(column, "Give it a value.");
    }
    return text;
  }

  /** A number with a decimal point. */
  public double number(String column) {
    OptionalDouble number = optionalNumber(column);
    if (number.isEmpty()) {
      throw bad(column, "Write a number such as 1234.5.");
    }
    return number.getAsDouble();
  }

  /** A number with a decimal point; empty when the cell is. */
  public OptionalDouble optionalNumber(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    // Double.parseDouble would take "1d", "0x1p3" and "NaN".
    if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
      throw bad(column, "Write a number such as 1234.5.");
    }
    double number = Double.parseDouble(text);
    if (Double.isInfinite(number)) {
      throw bad(column, "Write a number below 1e308.");
    }
    return OptionalDouble.of(number);
  }

  /** A number that is not below zero; {@code absent} when the cell is empty. */
  public double amount(String column, double absent) {
    double number = optionalNumber(column).orElse(absent);
    if (number < 0) {
      throw bad(column, "Write 0 or more.");
    }
    return number;
  }

  /** A day such as 2026-02-28; the time of an instant is left away. */
  public LocalDate date(String column) {
    String text = required(column);
    try {
      return text.length() > 10 ? dateTime(column).toLocalDate() : LocalDate.parse(text);
    } catch (DateTimeException unknown) {
      throw bad(column, "Write a day such as 2026-02-28.");
    }
  }

  /** A day, or a time of a day; with an offset it is turned into UTC. */
  public LocalDateTime dateTime(String column) {
    String text = required(column).replace(' ', 'T');
    try {
      if (text.length() <= 10) {
        return LocalDate.parse(text).atStartOfDay();
      }
      return text.endsWith("Z") || text.substring(10).matches(".*[+-]\\d\\d(:?\\d\\d)?")
          ? OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
          : LocalDateTime.parse(text);
    } catch (DateTimeException unknown) {
      throw bad(column, "Write a time such as 2026-02-28T13:45:00.");
    }
  }

  /** 1, true, yes or y against 0, false, no, n or nothing. */
  public boolean flag(String column) {
    return switch (text(column).toLowerCase(Locale.ROOT)) {
      case "1", "true", "yes", "y", "t" -> true;
      case "0", "false", "no", "n", "f", "" -> false;
      default -> throw bad(column, "Write 1 or 0.");
    };
  }

  /** Says of a cell what is wrong with it; to be thrown. */
  public RuntimeException bad(String column, String remedy) {
    return new BadCellException(column, text(column), remedy);
  }
}
