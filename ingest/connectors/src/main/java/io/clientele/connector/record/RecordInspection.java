package io.clientele.connector.record;

import io.clientele.connector.field.FieldParser;
import io.clientele.connector.field.RejectReason;
import io.clientele.connector.spec.RecordFormat;
import io.clientele.connector.spec.TotalRule;
import io.clientele.connector.text.Row;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through the records of a file and judges each. */
public final class RecordInspection implements Closeable {
  private final RecordReader reader;
  private final RecordCheck check;
  private final RecordKeys keys;
  private final @Nullable Map<String, String> seen;
  private final int controlField;
  private final List<FieldParser> parsers;
  private BigDecimal controlSum = BigDecimal.ZERO;
  private boolean isControlComplete = true;
  private @Nullable Row row;

  private RecordInspection(RecordReader reader, RecordFormat format) {
    this.reader = reader;
    this.parsers = FieldParser.of(format.fields());
    this.check = new RecordCheck(format, reader, parsers);
    this.keys = new RecordKeys(format, reader, parsers, "");
    this.seen = format.isUnique() && !format.recordKey().isEmpty() ? new HashMap<>() : null;
    TotalRule.Control control = format.totals().control();
    this.controlField = control == null ? -1 : format.indexOf(control.field());
  }

  /** Opens a file; see {@link RecordReader#open}. */
  public static RecordInspection open(Path file, String path, RecordFormat format)
      throws IOException {
    return new RecordInspection(RecordReader.open(file, path, format), format);
  }

  /** Goes to the next record; false at the end. */
  public boolean next() throws IOException {
    row = reader.next();
    return row != null;
  }

  /** Why the record is not taken, or null. To be asked once per record. */
  public @Nullable Reject reject() {
    Row current = row;
    if (current == null) {
      throw new IllegalStateException("There is no record");
    }
    if (controlField >= 0) {
      addToControl(current);
    }
    Reject reject = check.check(current);
    return reject == null && seen != null ? duplicate(current, seen) : reject;
  }

  private void addToControl(Row current) {
    if (current.size() != reader.width()) {
      isControlComplete = false;
      return;
    }
    String value = reader.value(current, controlField);
    BigDecimal amount = parsers.get(controlField).amount(value);
    isControlComplete &= amount != null || parsers.get(controlField).text(value) == null;
    controlSum = amount == null ? controlSum : controlSum.add(amount);
  }

  private @Nullable Reject duplicate(Row current, Map<String, String> known) {
    String first = known.putIfAbsent(keys.of(current), current.raw());
    return first == null || first.equals(current.raw())
        ? null
        : check.reject(
            current,
            RejectReason.DUPLICATE_KEY,
            "The key '" + keys.of(current) + "' stood in the file before with other values.");
  }

  /** The record's key; only for records that are taken. */
  public String key() {
    Row current = row;
    if (current == null) {
      throw new IllegalStateException("There is no record");
    }
    return keys.of(current);
  }

  /** The sum of the control field over all records so far that carry a number there. */
  public BigDecimal controlSum() {
    return controlSum;
  }

  /** Whether the control field of every record so far could be read. */
  public boolean isControlComplete() {
    return isControlComplete;
  }

  /** What the file's own total row says; null when it has none. */
  public @Nullable BigDecimal controlTotal() {
    return reader.controlTotal();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
