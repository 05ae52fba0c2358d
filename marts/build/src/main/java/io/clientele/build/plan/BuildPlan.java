package io.clientele.build.plan;

import io.clientele.catalog.mart.MartCatalog;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.lakehouse.lake.LedgerEntry;
import io.clientele.lakehouse.table.TableName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which marts are computed and which are left as they are.
 *
 * @param computed marts and steps to compute, in building order
 * @param empty those of the computed ones that have no rows because their inputs have none
 * @param kept stored marts whose present version goes into the release
 * @param fingerprints of every mart and step
 */
public record BuildPlan(
    List<MartSpec> computed,
    Set<String> empty,
    List<MartSpec> kept,
    Map<String, String> fingerprints) {
  public BuildPlan {
    computed = List.copyOf(computed);
    empty = Set.copyOf(empty);
    kept = List.copyOf(kept);
    fingerprints = Map.copyOf(fingerprints);
  }

  /**
   * Decides.
   *
   * @param inputs what marts are made of
   * @param entries what the ledger knows of stored marts, by name
   * @param isIntact whether a version's files are where they should be
   */
  public static BuildPlan of(
      MartCatalog catalog,
      BuildInputs inputs,
      Map<String, String> fingerprints,
      Map<String, LedgerEntry> entries,
      Predicate<LedgerEntry> isIntact,
      BuildOptions options) {
    Set<String> wanted = withInputs(catalog, options.marts());
    Set<String> outdated = new LinkedHashSet<>();
    List<MartSpec> kept = new ArrayList<>();
    for (MartSpec mart : catalog.all()) {
      LedgerEntry entry = entries.get(mart.mart());
      boolean isWanted = wanted.isEmpty() || wanted.contains(mart.mart());
      boolean isCurrent =
          !options.isFull()
              && entry != null
              && entry.fingerprint().equals(fingerprints.get(mart.mart()))
              && isIntact.test(entry);
      if (mart.isStored() && isWanted && !isCurrent) {
        outdated.add(mart.mart());
      } else if (mart.isStored() && entry != null) {
        kept.add(mart);
      }
    }
    List<MartSpec> computed = withSteps(catalog, outdated);
    return new BuildPlan(computed, empty(computed, inputs), kept, fingerprints);
  }

  private static Set<String> empty(List<MartSpec> computed, BuildInputs inputs) {
    Set<String> empty = new LinkedHashSet<>();
    for (MartSpec mart : computed) {
      if (!mart.emptyWithout().isEmpty()
          && mart.emptyWithout().stream().map(TableName::parse).allMatch(inputs::isEmpty)) {
        empty.add(mart.mart());
      }
    }
    return empty;
  }

  private static Set<String> withInputs(MartCatalog catalog, List<String> marts) {
    Set<String> wanted = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(marts);
    while (!open.isEmpty()) {
      String mart = open.remove(open.size() - 1);
      if (wanted.add(mart)) {
        catalog.mart(mart).reads().stream()
            .filter(read -> catalog.find(read).isPresent())
            .forEach(open::add);
      }
    }
    return wanted;
  }

  private static List<MartSpec> withSteps(MartCatalog catalog, Set<String> outdated) {
    Set<String> needed = new LinkedHashSet<>(outdated);
    List<MartSpec> reversed = new ArrayList<>(catalog.all());
    java.util.Collections.reverse(reversed);
    for (MartSpec mart : reversed) {
      if (needed.contains(mart.mart())) {
        mart.reads().stream()
            .filter(read -> catalog.find(read).map(step -> !step.isStored()).orElse(false))
            .forEach(needed::add);
      }
    }
    return catalog.all().stream().filter(mart -> needed.contains(mart.mart())).toList();
  }

  public boolean isNothingToCompute() {
    return computed.isEmpty();
  }

  /** The tables outside of gold, and the kept marts, that the computed ones read. */
  public Set<TableName> inputs() {
    Set<String> made = new LinkedHashSet<>();
    computed.forEach(mart -> made.add(mart.mart()));
    Set<TableName> inputs = new LinkedHashSet<>();
    for (MartSpec mart : computed) {
      if (empty.contains(mart.mart())) {
        continue;
      }
      mart.inputs().stream().filter(read -> !made.contains(read.inQueries())).forEach(inputs::add);
    }
    return inputs;
  }
}
