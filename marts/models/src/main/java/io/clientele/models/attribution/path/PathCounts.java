package io.clientele.models.attribution.path;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Distinct paths in a fixed order: equal paths are added up, so neither the order of the rows nor
 * the splitting of one row into several changes what follows.
 */
public final class PathCounts {
  private static final Comparator<WeightedPath> BY_PATH =
      Comparator.comparing(WeightedPath::channels, PathCounts::compareChannels);

  /** Numbers too: sums of doubles depend on the order in which they are added. */
  private static final Comparator<WeightedPath> BY_PATH_AND_NUMBERS =
      BY_PATH
          .thenComparingDouble(WeightedPath::conversions)
          .thenComparingDouble(WeightedPath::value)
          .thenComparingDouble(WeightedPath::nulls);

  private final List<WeightedPath> paths;
  private final int unusableRows;

  private PathCounts(List<WeightedPath> paths, int unusableRows) {
    this.paths = List.copyOf(paths);
    this.unusableRows = unusableRows;
  }

  /** Adds up equal paths; rows whose numbers are negative or not finite are left out. */
  public static PathCounts of(Collection<WeightedPath> rows) {
    List<WeightedPath> usable =
        rows.stream().filter(WeightedPath::isUsable).sorted(BY_PATH_AND_NUMBERS).toList();
    List<WeightedPath> distinct = new ArrayList<>();
    for (WeightedPath row : usable) {
      int last = distinct.size() - 1;
      if (last >= 0 && distinct.get(last).channels().equals(row.channels())) {
        distinct.set(last, sum(distinct.get(last), row));
      } else {
        distinct.add(row);
      }
    }
    return new PathCounts(distinct, rows.size() - usable.size());
  }

  /** The distinct paths, sorted by their channels. */
  public List<WeightedPath> paths() {
    return paths;
  }

  /** How many rows were left out because a number was negative or not finite. */
  public int unusableRows() {
    return unusableRows;
  }

  /** Every channel of every path, sorted. */
  public List<String> channels() {
    TreeSet<String> names = new TreeSet<>();
    paths.forEach(path -> names.addAll(path.channels()));
    return List.copyOf(names);
  }

  /** Conversions of all paths together. */
  public double conversions() {
    return paths.stream().mapToDouble(WeightedPath::conversions).sum();
  }

  /** Value of all paths together. */
  public double value() {
    return paths.stream().mapToDouble(WeightedPath::value).sum();
  }

  private static WeightedPath sum(WeightedPath one, WeightedPath other) {
    return new WeightedPath(
        one.channels(),
        one.conversions() + other.conversions(),
        one.value() + other.value(),
        one.nulls() + other.nulls());
  }

  private static int compareChannels(List<String> one, List<String> other) {
    int shared = Math.min(one.size(), other.size());
    for (int step = 0; step < shared; step++) {
      int order = one.get(step).compareTo(other.get(step));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
