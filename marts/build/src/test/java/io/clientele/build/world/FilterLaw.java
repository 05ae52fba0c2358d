package io.clientele.build.world;

import io.clientele.build.example.MartViews;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.catalog.metric.MartMetrics;
import io.clientele.testkit.SortedRows;
import java.util.ArrayList;
import java.util.List;

/**
 * A measure that may be added up gives for rows of A or B what it gives for A and for B, less what
 * it gives for rows of both.
 */
final class FilterLaw implements Law {
  private static final List<MartMetrics> MEASURES = Measures.all();

  @Override
  public List<String> broken(World world, Marts marts, MartComputer compute) {
    List<String> broken = new ArrayList<>();
    for (MartMetrics metrics : MEASURES) {
      List<String> dimensions = List.copyOf(metrics.dimensions().keySet());
      List<String> measures =
          metrics.measures().values().stream()
              .filter(MartMetrics.Measure::isAdditive)
              .map(measure -> "coalesce(" + measure.expression() + ", 0)")
              .toList();
      if (dimensions.isEmpty() || measures.isEmpty()) {
        continue;
      }
      MartSpec mart = MartViews.CATALOG.mart(metrics.mart());
      compute
          .engine()
          .defineRows("filtered", mart.shape().columns(), marts.rows().get(mart.mart()));
      String one = someOf(dimensions.get(0), mart.mart());
      String other = someOf(dimensions.get(dimensions.size() - 1), mart.mart() + "'");
      for (String measure : measures) {
        compare(compute, metrics.area(), measure, one, other, broken);
      }
    }
    return broken;
  }

  /** About half of the values, by a hash of the text. */
  private static String someOf(String dimension, String salt) {
    int offset = Math.floorMod(salt.hashCode(), 2);
    return "coalesce(length(cast(" + dimension + " as string)), 0) % 2 = " + offset;
  }

  private static void compare(
      MartComputer compute,
      String area,
      String measure,
      String one,
      String other,
      List<String> broken) {
    String select = "select " + measure + " from filtered where ";
    Object either = value(compute, select + "(" + one + ") or (" + other + ")");
    Object sum =
        value(
            compute,
            "select ("
                + select
                + one
                + ") + ("
                + select
                + other
                + ") - ("
                + select
                + "("
                + one
                + ") and ("
                + other
                + "))");
    if (!same(either, sum)) {
      broken.add("A or B: " + area + " " + measure + " gives " + either + ", its parts " + sum);
    }
  }

  private static Object value(MartComputer compute, String sql) {
    return compute.engine().rows(sql).get(0).get(0);
  }

  private static boolean same(Object one, Object other) {
    return SortedRows.same(Double.valueOf(one.toString()), Double.valueOf(other.toString()));
  }
}
