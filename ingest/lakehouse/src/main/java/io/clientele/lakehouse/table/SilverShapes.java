package io.clientele.lakehouse.table;

import io.clientele.lakehouse.problem.InvalidDefinitionException;
import io.clientele.lakehouse.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every silver table that there is: the vocabulary that all modules share. */
public final class SilverShapes {
  /** The files below {@code /silver/}; one per area. */
  private static final List<String> FILES =
      List.of(
          "parties.yml", "sales.yml", "deals.yml", "service.yml", "marketing.yml", "support.yml");

  private static final SilverShapes DECLARED = new SilverShapes(SilverShapesReader.read(FILES));

  private final Map<String, SilverTable> tables;
  private final List<SilverTable> inOrder;

  SilverShapes(List<SilverTable> declared) {
    Map<String, SilverTable> byName = new LinkedHashMap<>();
    declared.forEach(table -> byName.put(table.name().table(), table));
    this.tables = Map.copyOf(byName);
    this.inOrder = List.copyOf(byName.values());
  }

  public static SilverShapes declared() {
    return DECLARED;
  }

  /** All tables in the order of declaration. */
  public List<SilverTable> all() {
    return inOrder;
  }

  public boolean has(String table) {
    return tables.containsKey(table);
  }

  /**
   * The table of this name, without its layer.
   *
   * @throws InvalidDefinitionException naming the closest table
   */
  public SilverTable table(String name) {
    SilverTable table = tables.get(name);
    if (table == null) {
      throw new InvalidDefinitionException(
          List.of(
              new Problem(
                  "silver." + name,
                  "no such silver table.",
                  "The closest name is silver." + closest(name) + ".")));
    }
    return table;
  }

  public TableShape shape(String name) {
    return table(name).shape();
  }

  /** The declared name with the fewest differing letters. */
  public String closest(String name) {
    return ClosestName.of(name, inOrder.stream().map(table -> table.name().table()).toList());
  }
}
