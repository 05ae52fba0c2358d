package io.clientele.silver;

import io.clientele.lakehouse.company.Company;
import io.clientele.lakehouse.lake.LedgerEntry;
import io.clientele.lakehouse.lake.TableLedger;
import io.clientele.lakehouse.table.SilverShapes;
import io.clientele.lakehouse.table.SilverTable;
import io.clientele.silver.entity.SilverDefinition;
import io.clientele.silver.identity.Decision;
import io.clientele.silver.identity.LakeKey;
import io.clientele.silver.staging.StagedStream;
import io.clientele.silver.view.View;
import io.clientele.silver.view.ViewGraph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which silver tables have to be made again. Finding it out needs no engine.
 *
 * @param graph all of silver
 * @param stale the tables whose query, shape or inputs changed since they were written, in the
 *     order in which they can be made
 * @param emptied tables that no stream fills any more
 */
public record SilverPlan(ViewGraph graph, List<View.Silver> stale, List<SilverTable> emptied) {
  static final String EMPTY = "empty";

  public SilverPlan {
    stale = List.copyOf(stale);
    emptied = List.copyOf(emptied);
  }

  /**
   * Compares what silver should be made of with what the ledger says it was made of.
   *
   * @throws io.clientele.lakehouse.problem.InvalidDefinitionException listing all that is wrong
   *     with the staging queries
   */
  public static SilverPlan of(
      List<StagedStream> streams,
      Company company,
      LakeKey key,
      List<Decision> decisions,
      TableLedger ledger)
      throws IOException {
    ViewGraph graph = SilverDefinition.of(streams, company, key, decisions);
    List<View.Silver> stale = new ArrayList<>();
    Set<String> made = new HashSet<>();
    for (View.Silver table : graph.tables()) {
      made.add(table.name());
      if (!isWritten(ledger, table.table(), graph.fingerprint(table.name()))) {
        stale.add(table);
      }
    }
    List<SilverTable> emptied = new ArrayList<>();
    for (SilverTable table : SilverShapes.declared().all()) {
      boolean exists = ledger.entry(table.name()).isPresent();
      if (!made.contains(table.name().inQueries()) && exists && !isWritten(ledger, table, EMPTY)) {
        emptied.add(table);
      }
    }
    return new SilverPlan(graph, stale, emptied);
  }

  /** The same tables, all of them to be made again. */
  public SilverPlan full() {
    return new SilverPlan(graph, graph.tables(), emptied);
  }

  private static boolean isWritten(TableLedger ledger, SilverTable table, String fingerprint)
      throws IOException {
    Optional<LedgerEntry> entry = ledger.entry(table.name());
    return entry.isPresent() && entry.get().fingerprint().equals(fingerprint);
  }

  public boolean hasWork() {
    return !stale.isEmpty() || !emptied.isEmpty();
  }
}
