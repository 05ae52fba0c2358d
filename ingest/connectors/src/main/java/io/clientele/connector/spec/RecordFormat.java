package io.clientele.connector.spec;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a {@link StreamSpec} that decides how the bytes of a file become records. */
public record RecordFormat(
    FileFormat format,
    List<FieldSpec> fields,
    List<String> recordKey,
    @Nullable String changedAt,
    boolean isUnique,
    TotalRule totals)
    implements Serializable {
  public RecordFormat {
    fields = List.copyOf(fields);
    recordKey = List.copyOf(recordKey);
  }

  /** The place of a declared field. */
  public int indexOf(String field) {
    for (int index = 0; index < fields.size(); index++) {
      if (fields.get(index).name().equals(field)) {
        return index;
      }
    }
    throw new IllegalArgumentException("There is no field " + field);
  }
}
