package io.clientele.silver.match;

import java.util.ArrayList;
import java.util.List;

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

  /** The values as they are compared, by field and record. */
  String[][] folded() {
    List<String[]> folded = new ArrayList<>();
    for (Field field : fields) {
      String[] values = new String[size];
      for (int record = 0; record < size; record++) {
        values[record] = field.role().comparison().folded(field.values()[record]);
      }
      folded.add(values);
    }
    return folded.toArray(String[][]::new);
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
