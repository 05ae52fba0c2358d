package io.clientele.connector.spec;

import io.clientele.lakehouse.delivery.DeliveryRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record that a source delivers.
 *
 * @param files globs below the source's root, with slashes
 * @param recordKey the fields that identify a record; empty means path and line
 * @param changedAt the instant field that tells which of two versions is newer, or null
 * @param isUnique whether a second record with the same key and other content in one file is
 *     quarantined
 * @param isOptional whether it is in order that a source has no such file
 * @param staging per silver table, what the records say about it: a {@code with told as (…), typed
 *     as (…) select … from typed} over {@code delivered}, the bronze rows that count
 */
public record StreamSpec(
    String name,
    List<String> files,
    FileFormat format,
    List<FieldSpec> fields,
    List<String> recordKey,
    @Nullable String changedAt,
    DeliveryRule delivery,
    boolean isUnique,
    boolean isOptional,
    TotalRule totals,
    Tolerance tolerance,
    Map<String, String> staging) {
  public StreamSpec {
    files = List.copyOf(files);
    fields = List.copyOf(fields);
    recordKey = List.copyOf(recordKey);
    staging = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(staging));
    List<String> names = fields.stream().map(FieldSpec::name).toList();
    for (String key : recordKey) {
      if (!names.contains(key)) {
        throw new IllegalArgumentException(name + " has no field '" + key + "' for its key");
      }
    }
  }

  public Optional<FieldSpec> field(String wanted) {
    return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
  }

  /** What a reader of its files needs. */
  public RecordFormat recordFormat() {
    return new RecordFormat(format, fields, recordKey, changedAt, isUnique, totals);
  }

  /** Whether records are told apart by path and line only. */
  public boolean isKeyless() {
    return recordKey.isEmpty();
  }

  /**
   * Identifies everything that decides what bronze holds. Another fingerprint means that all
   * deliveries are read again.
   */
  public String fingerprint() {
    return Fingerprint.of(this);
  }
}
