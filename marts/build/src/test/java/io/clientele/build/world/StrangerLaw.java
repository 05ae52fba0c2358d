package io.clientele.build.world;

import io.clientele.build.example.MartViews;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.testkit.SortedRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of people, deals, products and keywords that have nothing to do with us change no figure
 * of ours, in every mart whose rows belong to somebody.
 */
final class StrangerLaw implements Law {
  /** The seed of a company that is nobody's of the tested ones. */
  private static final long STRANGERS = -1;

  /** Marts with an owner in the key, and their columns that compare with everybody. */
  private static final Map<String, Set<String>> OWNED = owned();

  private static Map<String, Set<String>> owned() {
    Map<String, Set<String>> owned = new HashMap<>();
    owned.put("customer_contact", Set.of());
    owned.put("customer_month", Set.of("revenue_share"));
    owned.put("customer_timeline", Set.of());
    owned.put("deal_cycle", Set.of());
    // strangers bring stages of the same pipelines in an order of their own
    owned.put("deal_loss", Set.of("lost_stage", "stage_order"));
    owned.put("conversion_path", Set.of());
    owned.put("keyword_daily", Set.of());
    owned.put("employee_month", Set.of());
    owned.put("product_sales", Set.of());
    owned.put(
        "customer_360",
        Set.of(
            "segment",
            "loyalty_level",
            "loyalty_reason",
            "churned_on",
            "p_alive",
            "expected_margin_12m",
            // the cost of service is divided over everybody who was served
            "cost_to_serve",
            "profit"));
    return owned;
  }

  @Override
  public List<String> broken(World world, Marts marts, MartComputer compute) {
    Marts crowded = compute.of(world.with(World.of(STRANGERS).renamed("x")), OWNED.keySet());
    List<String> broken = new ArrayList<>();
    for (MartSpec mart : MartViews.CATALOG.all()) {
      Set<String> compared = OWNED.get(mart.mart());
      if (compared != null) {
        compare(mart, compared, marts.byKey(mart), crowded.byKey(mart), broken);
      }
    }
    return broken;
  }

  private static void compare(
      MartSpec mart,
      Set<String> compared,
      Map<List<Object>, List<Object>> rows,
      Map<List<Object>, List<Object>> crowded,
      List<String> broken) {
    rows.forEach(
        (key, row) -> {
          if (key.contains(null)) {
            return; // what belongs to nobody is shared
          }
          List<Object> other = crowded.get(key);
          for (int index = 0; index < row.size(); index++) {
            String column = Marts.column(mart, index).name();
            Object value = row.get(index);
            if (other == null
                || !compared.contains(column) && !SortedRows.same(value, other.get(index))) {
              broken.add(
                  "among strangers: "
                      + mart.mart()
                      + "."
                      + column
                      + " of "
                      + key
                      + ": "
                      + value
                      + " became "
                      + (other == null ? "nothing" : other.get(index)));
            }
          }
        });
  }
}
