package io.clientele.connector.record;

import io.clientele.connector.field.RejectReason;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One record that is not taken.
 *
 * @param line its 1-based physical line
 * @param field the field that is wrong, or null when the record is
 * @param value the field's delivered text, or null
 * @param message a sentence with the value
 * @param raw the record as it stands in the file, cut after 4,000 characters
 * @param amount the money that it carried, null when none could be read
 */
public record Reject(
    long line,
    RejectReason reason,
    @Nullable String field,
    @Nullable String value,
    String message,
    String raw,
    @Nullable BigDecimal amount) {
  private static final int MOST_RAW = 4000;

  public Reject {
    raw = raw.length() <= MOST_RAW ? raw : raw.substring(0, MOST_RAW);
    value = value == null || value.length() <= MOST_RAW ? value : value.substring(0, MOST_RAW);
  }
}
