package io.clientele.notebooks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a question brought back. Columns are counted from 0.
 *
 * @param columns their names
 * @param rows values in the order of the columns
 */
public record Answer(List<String> columns, List<List<@Nullable Object>> rows) {
  private static final int MONEY_SCALE = 2;

  /** Asks. */
  public static Answer of(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      ResultSetMetaData head = found.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int column = 1; column <= head.getColumnCount(); column++) {
        columns.add(head.getColumnLabel(column));
      }
      List<List<@Nullable Object>> rows = new ArrayList<>();
      while (found.next()) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int column = 1; column <= columns.size(); column++) {
          row.add(found.getObject(column));
        }
        rows.add(row);
      }
      return new Answer(columns, rows);
    }
  }

  /** How many rows. */
  public int size() {
    return rows.size();
  }

  /** One value as text; a dash where there is none. */
  public String text(int row, int column) {
    return shown(rows.get(row).get(column));
  }

  /** One value as number; not a number where there is none. */
  public double number(int row, int column) {
    return rows.get(row).get(column) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** A column as texts. */
  public List<String> texts(int column) {
    return rows.stream().map(row -> shown(row.get(column))).toList();
  }

  /** A column as numbers; not a number where there is none. */
  public List<Double> numbers(int column) {
    List<Double> numbers = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      numbers.add(number(row, column));
    }
    return numbers;
  }

  /** The exact sum of a column of money, as people write it. */
  public String total(int column) {
    BigDecimal sum = BigDecimal.ZERO;
    for (List<@Nullable Object> row : rows) {
      if (row.get(column) != null) {
        sum = sum.add(new BigDecimal(Objects.requireNonNull(row.get(column)).toString()));
      }
    }
    return shown(sum);
  }

  /** The rows as HTML, with a caption that says what they are. */
  public String table(String caption) {
    StringBuilder html =
        new StringBuilder("<table><caption style='text-align:left;white-space:nowrap'>");
    html.append(Chart.escaped(caption)).append("</caption><thead><tr>");
    columns.forEach(
        name ->
            html.append("<th scope='col'>")
                .append(Chart.escaped(name.replace('_', ' ')))
                .append("</th>"));
    html.append("</tr></thead><tbody>");
    for (List<@Nullable Object> row : rows) {
      html.append("<tr>");
      for (int column = 0; column < columns.size(); column++) {
        html.append(isNumeric(column) ? "<td style='text-align:right'>" : "<td>")
            .append(Chart.escaped(shown(row.get(column))))
            .append("</td>");
      }
      html.append("</tr>");
    }
    return html.append("</tbody></table>").toString();
  }

  private boolean isNumeric(int column) {
    return rows.stream().anyMatch(row -> row.get(column) instanceof Number);
  }

  /** Whole numbers grouped, others with two digits. */
  static String shown(@Nullable Object value) {
    if (value == null) {
      return "–";
    }
    if (value instanceof BigDecimal money) {
      return String.format(Locale.ROOT, "%,.2f", money.setScale(MONEY_SCALE, RoundingMode.HALF_UP));
    }
    if (value instanceof Double number) {
      return String.format(Locale.ROOT, "%,.2f", number);
    }
    if (value instanceof Number whole) {
      return String.format(Locale.ROOT, "%,d", whole.longValue());
    }
    return value.toString();
  }
}
