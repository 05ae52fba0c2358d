package io.clientele.connector.record;

import io.clientele.connector.field.FieldParser;
import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.spec.RecordFormat;
import io.clientele.connector.text.Row;
import io.clientele.lakehouse.delivery.Delivery;
import io.clientele.lakehouse.engine.RecordSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The accepted records of one landed file, as bronze keeps them. */
public final class DeliveredRecords implements RecordSource {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String path;
  private final RecordFormat format;
  private final long[] rejectedLines;
  private final long expected;
  private final ArrayList<String> constants;

  /**
   * @param file the landed file
   * @param rejectedLines the first lines of the records that were not accepted, ascending
   */
  public DeliveredRecords(Path file, RecordFormat format, Delivery delivery, long[] rejectedLines) {
    this.file = file.toString();
    this.path = delivery.path();
    this.format = format;
    this.rejectedLines = rejectedLines.clone();
    this.expected = delivery.acceptedCount();
    this.constants =
        new ArrayList<>(
            List.of(
                delivery.source(),
                delivery.stream(),
                delivery.deliveryId(),
                String.valueOf(delivery.number()),
                delivery.receivedAt().toString()));
  }

  @Override
  public List<String> constants() {
    return List.copyOf(constants);
  }

  @Override
  public List<String> constantColumns() {
    return BronzeColumns.OF_DELIVERY;
  }

  @Override
  public List<String> recordColumns() {
    return Stream.concat(
            format.fields().stream().map(FieldSpec::name), BronzeColumns.OF_RECORD.stream())
        .toList();
  }

  @Override
  public long expectedRecords() {
    return expected;
  }

  @Override
  public Reader open() throws IOException {
    return new Cursor(RecordReader.open(Path.of(file), path, format));
  }

  private final class Cursor implements Reader {
    private final RecordReader reader;
    private final List<FieldParser> parsers = FieldParser.of(format.fields());
    private final RecordKeys keys;
    private final Extras extras;
    private final ContentHash hash = new ContentHash();
    private final int fields = format.fields().size();
    private final @Nullable String[] values = new @Nullable String[fields + 5];
    private final int changedAt;

    Cursor(RecordReader reader) {
      this.reader = reader;
      this.keys = new RecordKeys(format, reader, parsers, path);
      this.extras = new Extras(reader);
      String field = format.changedAt();
      this.changedAt = field == null ? -1 : format.indexOf(field);
    }

    @Override
    public @Nullable String @Nullable [] next() throws IOException {
      Row row = reader.next();
      while (row != null && Arrays.binarySearch(rejectedLines, row.line()) >= 0) {
        row = reader.next();
      }
      return row == null ? null : fill(row);
    }

    private @Nullable String[] fill(Row row) {
      hash.reset();
      for (int field = 0; field < fields; field++) {
        String value = reader.isEmpty(row, field) ? null : stored(row, field);
        values[field] = value;
        hash.add(value == null ? "" : value);
      }
      String extra = extras.of(row);
      hash.add(extra == null ? "" : extra);
      values[fields] = extra;
      values[fields + 1] = keys.of(row);
      values[fields + 2] = changedAt < 0 ? null : changedAt(row);
      values[fields + 3] = String.valueOf(row.line());
      values[fields + 4] = hash.text();
      return values;
    }

    private String stored(Row row, int field) {
      return parsers.get(field).stored(reader.value(row, field));
    }

    private @Nullable String changedAt(Row row) {
      var instant = parsers.get(changedAt).instantOf(reader.value(row, changedAt));
      return instant == null ? null : instant.toString();
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
