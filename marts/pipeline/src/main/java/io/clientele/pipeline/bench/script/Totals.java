package io.clientele.pipeline.bench.script;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a table adds up to.
 *
 * @param rows its number of rows
 * @param sums the sum of every decimal column that holds a value
 */
record Totals(long rows, Map<String, BigDecimal> sums) {

  /**
   * Every difference in a sentence with both numbers; columns that only one side has are no
   * difference.
   */
  List<String> differences(String table, Totals script) {
    List<String> differences = new ArrayList<>();
    if (rows != script.rows) {
      differences.add(told(table, "rows", rows, script.rows));
    }
    for (Map.Entry<String, BigDecimal> sum : new TreeMap<>(sums).entrySet()) {
      @Nullable BigDecimal other = script.sums.get(sum.getKey());
      if (other != null && other.compareTo(sum.getValue()) != 0) {
        differences.add(
            told(
                table,
                "sum of " + sum.getKey(),
                sum.getValue().toPlainString(),
                other.toPlainString()));
      }
    }
    return differences;
  }

  private static String told(String table, String what, Object program, Object script) {
    return table + ", " + what + ": " + program + " by the run, " + script + " by the script";
  }
}
