package io.clientele.build.world;

import io.clientele.testkit.SortedRows;
import java.util.ArrayList;
import java.util.List;

/** The order in which rows were delivered changes no row of any mart. */
final class OrderLaw implements Law {
  @Override
  public List<String> broken(World world, Marts marts, MartComputer compute) {
    Marts shuffled = compute.of(world.shuffled(7));
    List<String> broken = new ArrayList<>();
    marts
        .rows()
        .forEach(
            (mart, rows) ->
                SortedRows.differences(
                        SortedRows.of(rows), SortedRows.of(shuffled.rows().get(mart)))
                    .forEach(each -> broken.add("other order: " + mart + " " + each)));
    return broken;
  }
}
