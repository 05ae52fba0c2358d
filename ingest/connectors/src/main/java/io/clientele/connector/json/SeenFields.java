package io.clientele.connector.json;

import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.text.RefusedFileException;
import io.clientele.lakehouse.table.ClosestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which declared fields a file has at all. JSON leaves out what is empty, so that only a field that
 * no record has tells of a renamed one.
 */
final class SeenFields {
  private final List<FieldSpec> fields;
  private final boolean[] isSeen;
  private final Set<String> names = new TreeSet<>();

  SeenFields(List<FieldSpec> fields) {
    this.fields = fields;
    this.isSeen = new boolean[fields.size()];
  }

  /** Notes whether a record had a field, be it without a value. */
  void add(int field, boolean isThere) {
    isSeen[field] |= isThere;
  }

  /** Notes what a record calls one of its fields. */
  void addName(String name) {
    names.add(name);
  }

  /**
   * At the end of a file.
   *
   * @throws RefusedFileException when it had records and none of them a field that must be there
   */
  void requireAll() {
    List<String> wrong = new ArrayList<>();
    for (int index = 0; index < isSeen.length && !names.isEmpty(); index++) {
      FieldSpec field = fields.get(index);
      if (!isSeen[index] && !field.isOptional()) {
        String caption = field.captions().get(0);
        wrong.add(
            "has no '"
                + caption
                + "' for the field "
                + field.name()
                + " in any record. The closest is '"
                + ClosestName.of(caption, names)
                + "'.");
      }
    }
    if (!wrong.isEmpty()) {
      throw new RefusedFileException(String.join(" ", wrong));
    }
  }
}
