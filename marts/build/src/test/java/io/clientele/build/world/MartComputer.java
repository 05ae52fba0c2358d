package io.clientele.build.world;

import io.clientele.build.example.GeneratedRows;
import io.clientele.build.example.MartViews;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.lakehouse.engine.Engine;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the marts of one world after the other on one engine. */
record MartComputer(Engine engine) {

  /** Every stored mart. */
  Marts of(World world) {
    return of(
        world,
        MartViews.CATALOG.all().stream().filter(MartSpec::isStored).map(MartSpec::mart).toList());
  }

  /** Some marts, and what they read. */
  Marts of(World world, Collection<String> marts) {
    MartViews views = new MartViews(engine);
    world
        .rows()
        .forEach(
            (table, rows) -> {
              String view = table.name().inQueries();
              engine.defineRows(view, GeneratedRows.columns(table), rows);
              views.isOpen(view);
            });
    Map<String, List<List<Object>>> rows = new LinkedHashMap<>();
    for (String mart : marts) {
      views.open(mart);
      String columns = String.join(", ", MartViews.CATALOG.mart(mart).shape().columnNames());
      rows.put(mart, engine.rows("select " + columns + " from " + mart));
    }
    MartViews.CATALOG.all().forEach(mart -> engine.drop(mart.mart()));
    return new Marts(rows);
  }
}
