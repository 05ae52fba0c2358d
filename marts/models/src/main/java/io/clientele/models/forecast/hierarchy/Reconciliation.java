package io.clientele.models.forecast.hierarchy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves the forecasts of one period, each made by itself, as little as makes them add up.
 *
 * <p>A total is divided by several levels that know nothing of each other: the same revenue by
 * category, by country, by owner. The sum of squared moves, each divided by the squared size of the
 * series' past errors, is the smallest possible: minimum trace reconciliation with a diagonal
 * matrix (Wickramasuriya, Athanasopoulos, Hyndman: Optimal forecast reconciliation for hierarchical
 * and grouped time series through trace minimization, 2019). With one total above several
 * partitions it has a closed form: the total is the mean of its own forecast and of every level's
 * sum, weighted by one over their variances; what a level then lacks is divided among its members
 * in proportion to their variances.
 *
 * <p>A member stays at zero or above unless its own model says less; what it cannot give, the
 * others do. Scaling all values and errors scales the result; the order of members does not matter.
 */
public final class Reconciliation {
  /** A history that never changed moves only where nothing else can. */
  private static final double STIFF = 1e-6;

  private final double scale;

  private Reconciliation(double scale) {
    this.scale = scale;
  }

  /** Reconciles a total with its levels; a level without members is left out. */
  public static CoherentForecasts of(BaseForecast total, Map<String, List<BaseForecast>> levels) {
    double scale = Math.abs(total.value());
    for (List<BaseForecast> members : levels.values()) {
      for (BaseForecast member : members) {
        scale = Math.max(scale, Math.abs(member.value()));
      }
    }
    return new Reconciliation(scale == 0 ? 1 : scale).coherent(total, levels);
  }

  private CoherentForecasts coherent(BaseForecast total, Map<String, List<BaseForecast>> levels) {
    Map<String, Level> known = new LinkedHashMap<>();
    levels.forEach(
        (name, members) -> {
          if (!members.isEmpty()) {
            known.put(name, level(members));
          }
        });
    double agreed = agreed(total, known);
    Map<String, Map<String, Double>> parts = new LinkedHashMap<>();
    known.forEach((name, level) -> parts.put(name, level.summingTo(agreed)));
    return new CoherentForecasts(agreed, parts);
  }

  private double agreed(BaseForecast total, Map<String, Level> levels) {
    double weights = 1 / variance(total);
    double pull = 0;
    for (Level level : levels.values()) {
      double weight = 1 / level.variance();
      weights += weight;
      pull += weight * (level.sum() - total.value());
    }
    return total.value() + pull / weights;
  }

  private Level level(List<BaseForecast> members) {
    List<BaseForecast> sorted =
        members.stream().sorted(Comparator.comparing(BaseForecast::seriesId)).toList();
    return new Level(sorted, sorted.stream().mapToDouble(this::variance).toArray());
  }

  private double variance(BaseForecast forecast) {
    Double size = forecast.errorSize();
    double used = size == null ? Math.abs(forecast.value()) : size;
    double least = STIFF * scale;
    return Math.max(used, least) * Math.max(used, least);
  }
}
