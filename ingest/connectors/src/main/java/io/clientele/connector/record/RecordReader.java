package io.clientele.connector.record;

import io.clientele.connector.layout.Layouts;
import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.spec.FileFormat;
import io.clientele.connector.spec.HeaderRule;
import io.clientele.connector.spec.RecordFormat;
import io.clientele.connector.text.DelimitedReader;
import io.clientele.connector.text.Delimiters;
import io.clientele.connector.text.RefusedFileException;
import io.clientele.connector.text.Row;
import io.clientele.connector.text.RowReader;
import io.clientele.connector.text.TextInput;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of one file: what comes before and in the header, total rows and rows of nothing but
 * empty cells are no records.
 */
public final class RecordReader implements Closeable {
  private static final int LOOK_FOR_HEADER = 50;

  private final RowReader rows;
  private final boolean isDelimited;
  private final Header header;
  private final TotalRows totals;

  private RecordReader(RowReader rows, boolean isDelimited, Header header, TotalRows totals) {
    this.rows = rows;
    this.isDelimited = isDelimited;
    this.header = header;
    this.totals = totals;
  }

  /**
   * Opens a file and reads its header.
   *
   * @param path as it was delivered; a name that ends in {@code .gz} is unpacked
   * @throws RefusedFileException when the file cannot be taken as a whole
   */
  public static RecordReader open(Path file, String path, RecordFormat records) throws IOException {
    if (records.format().layout().isDelimited()) {
      return delimited(file, path.endsWith(".gz"), records);
    }
    Header header = Header.byPosition(records.fields(), records.fields().size());
    TotalRows totals = new TotalRows(records, header);
    return new RecordReader(
        Layouts.open(file, path, records.format(), records.fields()), false, header, totals);
  }

  private static RecordReader delimited(Path file, boolean isPacked, RecordFormat records)
      throws IOException {
    FileFormat format = records.format();
    char delimiter =
        format.delimiter() == 0
            ? Delimiters.of(file, format.encoding(), isPacked, format.quote(), format.skipLines())
            : format.delimiter();
    DelimitedReader rows =
        new DelimitedReader(
            TextInput.open(file, format.encoding(), isPacked), delimiter, format.quote());
    try {
      rows.skipLines(format.skipLines());
      Header header =
          format.header() == HeaderRule.NONE
              ? Header.byPosition(records.fields(), firstWidth(file, isPacked, delimiter, format))
              : header(rows, format.header(), records.fields());
      return new RecordReader(rows, true, header, new TotalRows(records, header));
    } catch (IOException | RuntimeException failed) {
      rows.close();
      throw failed;
    }
  }

  /** Without captions only a record tells how many columns there are. */
  private static int firstWidth(Path file, boolean isPacked, char delimiter, FileFormat format)
      throws IOException {
    try (DelimitedReader rows =
        new DelimitedReader(
            TextInput.open(file, format.encoding(), isPacked), delimiter, format.quote())) {
      rows.skipLines(format.skipLines());
      Row first = rows.next();
      return first == null ? 0 : first.size();
    }
  }

  private static Header header(DelimitedReader rows, HeaderRule rule, List<FieldSpec> fields)
      throws IOException {
    Row row = needed(rows.next());
    if (row.size() == 1 && row.cell(0).toLowerCase(java.util.Locale.ROOT).startsWith("sep=")) {
      row = rows.next();
    }
    return rule == HeaderRule.FIND ? found(rows, row, fields) : Header.of(needed(row), fields);
  }

  private static Row needed(@Nullable Row row) {
    if (row == null) {
      throw new RefusedFileException("is empty: it has not even a header. Deliver it again.");
    }
    return row;
  }

  /** The first row that holds all captions; else what the row that holds most of them lacks. */
  private static Header found(DelimitedReader rows, @Nullable Row first, List<FieldSpec> fields)
      throws IOException {
    Row row = first;
    long most = 0;
    String lacks = "";
    for (int looked = 1; row != null && looked <= LOOK_FOR_HEADER; looked++) {
      if (Header.fits(row, fields)) {
        return Header.of(row, fields);
      }
      long count = Header.captionsIn(row, fields);
      if (count > most) {
        most = count;
        lacks = "line " + row.line() + " " + Header.missing(row, fields);
      }
      row = rows.next();
    }
    if (most * 2 >= fields.stream().filter(field -> !field.isOptional()).count()) {
      throw new RefusedFileException(lacks);
    }
    throw noHeader(fields);
  }

  private static RefusedFileException noHeader(List<FieldSpec> fields) {
    List<String> captions =
        fields.stream()
            .filter(field -> !field.isOptional())
            .map(field -> "'" + field.captions().get(0) + "'")
            .toList();
    return new RefusedFileException(
        "has no header within its first "
            + LOOK_FOR_HEADER
            + " records that holds "
            + String.join(", ", captions)
            + ". Are captions, delimiter and encoding declared as they are?");
  }

  /** The next record, or null at the end. */
  public @Nullable Row next() throws IOException {
    for (Row row = rows.next(); row != null; row = rows.next()) {
      if (!totals.takes(row) && !(isDelimited && isNothing(row))) {
        return row;
      }
    }
    return null;
  }

  private static boolean isNothing(Row row) {
    for (int column = 0; column < row.size(); column++) {
      if (!row.isEmpty(column)) {
        return false;
      }
    }
    return true;
  }

  /** The number of cells that every record has. */
  public int width() {
    return header.width();
  }

  /** The cell of a declared field by its place; empty when the file has no such column. */
  public String value(Row row, int field) {
    int column = header.columns()[field];
    return column < 0 ? "" : row.cell(column);
  }

  /** Whether a declared field is empty in a record. */
  public boolean isEmpty(Row row, int field) {
    int column = header.columns()[field];
    return column < 0 || row.isEmpty(column);
  }

  /** The caption of a column that no field declares; null for others. */
  @Nullable String extraCaption(int column) {
    return header.extras()[column];
  }

  /** The total that the sum over the records has to equal; null when no row so far gave one. */
  public @Nullable BigDecimal controlTotal() {
    return totals.controlTotal();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
