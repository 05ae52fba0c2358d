package io.clientele.pipeline.csv;

import io.clientele.silver.match.Role;
import io.clientele.silver.match.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file's records in memory, column by column.
 *
 * @param ids one for each record, no two alike
 * @param values by column, in the order of the records; empty where nothing stands
 */
public record RecordTable(List<String> ids, Map<String, List<String>> values) {

  /**
   * Reads some columns of a file.
   *
   * @throws io.clientele.lakehouse.problem.InvalidDefinitionException naming every record without
   *     an id, or with one that came before
   */
  public static RecordTable read(CsvFile file, String id, Collection<String> columns)
      throws IOException {
    List<String> ids = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Map<String, List<String>> values = new LinkedHashMap<>();
    columns.forEach(column -> values.put(column, new ArrayList<>()));
    file.require(id)
        .forEach(
            row -> {
              String own = row.required(id);
              if (!seen.add(own)) {
                throw row.bad(id, "Give every record an id of its own.");
              }
              ids.add(own);
              values.forEach((column, texts) -> texts.add(row.text(column)));
            });
    return new RecordTable(ids, values);
  }

  /** What stands in a column, record by record; nothing where there is no such column. */
  public List<String> column(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * Some columns as they are compared.
   *
   * @param roles what each of them means
   */
  public Table compared(Map<String, Role> roles) {
    List<Table.Field> fields = new ArrayList<>();
    roles.forEach(
        (column, role) -> {
          String[] texts = values.getOrDefault(column, List.of()).toArray(String[]::new);
          fields.add(new Table.Field(column, role, texts));
        });
    return new Table(ids.size(), fields);
  }
}
