package io.clientele.connector.record;

import io.clientele.connector.field.FieldParser;
import io.clientele.connector.field.FieldProblem;
import io.clientele.connector.field.RejectReason;
import io.clientele.connector.spec.RecordFormat;
import io.clientele.connector.text.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Decides whether a record is taken: text, shape, then every declared field in order. */
final class RecordCheck {
  private final RecordFormat format;
  private final RecordReader reader;
  private final List<FieldParser> parsers;
  private final int[] checked;
  private final int[] money;
  private final int[] keys;

  RecordCheck(RecordFormat format, RecordReader reader, List<FieldParser> parsers) {
    this.format = format;
    this.reader = reader;
    this.parsers = parsers;
    this.checked = places(index -> !parsers.get(index).needsNoCheck());
    this.money = places(index -> format.fields().get(index).isMoney());
    this.keys = neededKeys(format);
  }

  /** Of a key of several fields those that are optional may be empty, as long as others are not. */
  private static int[] neededKeys(RecordFormat format) {
    int[] all = format.recordKey().stream().mapToInt(format::indexOf).toArray();
    int[] needed =
        IntStream.of(all).filter(index -> !format.fields().get(index).isOptional()).toArray();
    return needed.length == 0 ? all : needed;
  }

  private int[] places(java.util.function.IntPredicate wanted) {
    return IntStream.range(0, parsers.size()).filter(wanted).toArray();
  }

  /** Why the record is not taken, or null. */
  @Nullable Reject check(Row row) {
    String damage = row.damage();
    if (damage != null) {
      return reject(row, RejectReason.BAD_STRUCTURE, damage);
    }
    if (row.isBadlyEncoded()) {
      return reject(
          row, RejectReason.BAD_ENCODING, "The line has bytes that are no text in its encoding.");
    }
    if (row.isCut() && format.format().needsLastLineEnd()) {
      return reject(row, RejectReason.CUT_LINE, "The file ends without a line end here.");
    }
    if (row.isBadlyQuoted()) {
      return reject(row, RejectReason.BAD_QUOTE, "Text stands behind a closing quote.");
    }
    if (row.size() != reader.width()) {
      return reject(
          row,
          RejectReason.FIELD_COUNT,
          "The record has " + row.size() + " fields where the header has " + reader.width() + ".");
    }
    for (int field : checked) {
      boolean mayBeEmpty = reader.isEmpty(row, field) && !format.fields().get(field).isRequired();
      FieldProblem problem = mayBeEmpty ? null : parsers.get(field).check(reader.value(row, field));
      if (problem != null) {
        return reject(row, field, problem.reason(), problem.message());
      }
    }
    return checkKey(row);
  }

  private @Nullable Reject checkKey(Row row) {
    for (int field : keys) {
      if (parsers.get(field).text(reader.value(row, field)) == null) {
        return reject(
            row,
            field,
            RejectReason.MISSING_REQUIRED,
            format.fields().get(field).name() + " is part of the key and has no value.");
      }
    }
    return null;
  }

  Reject reject(Row row, RejectReason reason, String message) {
    BigDecimal amount = row.size() == reader.width() ? amount(row) : null;
    return new Reject(row.line(), reason, null, null, message, row.raw(), amount);
  }

  private Reject reject(Row row, int field, RejectReason reason, String message) {
    return new Reject(
        row.line(),
        reason,
        format.fields().get(field).name(),
        reader.value(row, field),
        message,
        row.raw(),
        amount(row));
  }

  /** The first money value of the record that can be read, to six decimals. */
  private @Nullable BigDecimal amount(Row row) {
    for (int field : money) {
      BigDecimal amount = parsers.get(field).amount(reader.value(row, field));
      if (amount != null && amount.precision() - amount.scale() <= 12) {
        return amount.setScale(6, java.math.RoundingMode.HALF_UP);
      }
    }
    return null;
  }
}
