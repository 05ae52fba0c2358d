package io.clientele.silver.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Records to be compared: one array of values per column, as they were delivered.
 *
 * @param fields columns that tell who it is
 */
public record Table(int size, List<Field> fields) {
  public Table {
    fields = fields.stream().filter(field -> field.role() != Role.IGNORE).toList();
  }

  /** One column; an empty text where nothing is known. */
  public record Field(String name, Role role, String[] values) {}

  /** The values as they are compared, by field and record; each different value once. */
  String[][] folded() {
    return fields.stream().parallel().map(this::folded).toArray(String[][]::new);
  }

  private String[] folded(Field field) {
    Map<String, String> known = new HashMap<>();
    Map<String, String> same = new HashMap<>();
    String[] values = new String[size];
    for (int record = 0; record < size; record++) {
      values[record] =
          known.computeIfAbsent(
              field.values()[record],
              value -> same.computeIfAbsent(field.role().folded(value), each -> each));
    }
    return values;
  }

  /** The place of a field; -1 where there is none of that name. */
  int field(String name) {
    return fields.stream().map(Field::name).toList().indexOf(name);
  }

  int field(Role role) {
    for (int field = 0; field < fields.size(); field++) {
      if (fields.get(field).role() == role) {
        return field;
      }
    }
    return -1;
  }
}
