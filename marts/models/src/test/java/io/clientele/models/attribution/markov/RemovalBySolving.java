package io.clientele.models.attribution.markov;

import io.clientele.models.attribution.path.PathCounts;
import io.clientele.models.attribution.path.WeightedPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The textbook way, to compare with: transition probabilities, without the states that contain a
 * channel, solved for the conversion from the start with pivots.
 */
final class RemovalBySolving {
  private static final List<String> START = List.of();
  private static final List<String> CONVERSION = List.of("(conversion)");
  private static final List<String> NULL = List.of("(null)");

  private RemovalBySolving() {}

  static double conversionProbability(PathCounts paths, int order, String removed) {
    Map<List<String>, Map<List<String>, Double>> counts = counts(paths, order);
    List<List<String>> states =
        counts.keySet().stream().filter(state -> !state.contains(removed)).toList();
    int size = states.size();
    double[][] system = new double[size][size + 1];
    for (int row = 0; row < size; row++) {
      Map<List<String>, Double> next = counts.get(states.get(row));
      double sum = next.values().stream().mapToDouble(amount -> amount).sum();
      for (int column = 0; column < size; column++) {
        double probability = next.getOrDefault(states.get(column), 0.0) / sum;
        system[row][column] = (row == column ? 1 : 0) - probability;
      }
      system[row][size] = next.getOrDefault(CONVERSION, 0.0) / sum;
    }
    return solve(system)[states.indexOf(START)];
  }

  private static Map<List<String>, Map<List<String>, Double>> counts(PathCounts paths, int order) {
    Map<List<String>, Map<List<String>, Double>> counts = new HashMap<>();
    for (WeightedPath path : paths.paths()) {
      double weight = path.conversions() + path.nulls();
      if (weight > 0) {
        List<String> from = START;
        for (int end = 1; end <= path.channels().size(); end++) {
          List<String> to = path.channels().subList(Math.max(0, end - order), end);
          add(counts, from, to, weight);
          from = to;
        }
        add(counts, from, CONVERSION, path.conversions());
        add(counts, from, NULL, path.nulls());
      }
    }
    return counts;
  }

  private static void add(
      Map<List<String>, Map<List<String>, Double>> counts,
      List<String> from,
      List<String> to,
      double weight) {
    counts.computeIfAbsent(from, state -> new HashMap<>()).merge(to, weight, Double::sum);
  }

  private static double[] solve(double[][] system) {
    int size = system.length;
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column; row < size; row++) {
        pivot = Math.abs(system[row][column]) > Math.abs(system[pivot][column]) ? row : pivot;
      }
      double[] swapped = system[column];
      system[column] = system[pivot];
      system[pivot] = swapped;
      for (int row = 0; row < size; row++) {
        double factor = system[row][column] / system[column][column];
        for (int other = column; row != column && other <= size; other++) {
          system[row][other] -= factor * system[column][other];
        }
      }
    }
    double[] solution = new double[size];
    for (int row = 0; row < size; row++) {
      solution[row] = system[row][size] / system[row][row];
    }
    return solution;
  }
}
