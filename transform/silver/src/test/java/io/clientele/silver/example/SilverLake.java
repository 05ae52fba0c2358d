package io.clientele.silver.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lakehouse.company.Company;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.lake.TableLedger;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.SilverTable;
import io.clientele.lakehouse.table.TableName;
import io.clientele.silver.SilverPlan;
import io.clientele.silver.SilverRunner;
import io.clientele.silver.identity.Decision;
import io.clientele.silver.identity.LakeKey;
import io.clientele.silver.staging.StagedStream;
import io.clientele.silver.view.View;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A lake in which silver is made, as a run does it. */
public final class SilverLake {
  private static final LakeKey KEY = LakeKey.fixed("worked examples");

  private final Engine engine;
  private final TableLedger ledger;
  private List<View.Silver> tables = List.of();

  public SilverLake(Engine engine, Lake lake) {
    this.engine = engine;
    this.ledger = new TableLedger(lake);
  }

  /** Makes silver, sees that nothing is left to do, and registers every table. */
  public List<TableName> run(List<StagedStream> streams, Company company) throws IOException {
    return run(streams, company, List.of());
  }

  /** The same with what people said about who is who. */
  public List<TableName> run(List<StagedStream> streams, Company company, List<Decision> decisions)
      throws IOException {
    SilverPlan plan = SilverPlan.of(streams, company, KEY, decisions, ledger);
    List<TableName> written = new SilverRunner(engine, ledger).run(plan);
    assertThat(SilverPlan.of(streams, company, KEY, decisions, ledger).hasWork()).isFalse();
    tables = plan.graph().tables();
    for (SilverTable table : plan.emptied()) {
      engine.register(table.name().inQueries(), ledger.version(table.name()).orElseThrow());
    }
    for (View.Silver table : tables) {
      engine.register(table.name(), ledger.version(table.table().name()).orElseThrow());
    }
    return written;
  }

  public List<View.Silver> tables() {
    return tables;
  }

  public static String repeatedKeys(View.Silver table) {
    String key =
        table.table().shape().key().stream()
            .map(SilverLake::quoted)
            .collect(Collectors.joining(", "));
    return "select " + key + " from " + table.name() + " group by " + key + " having count(*) > 1";
  }

  /** Every row, without columns whose values an engine cannot hand out. */
  static String everyRow(View.Silver table) {
    return table.table().shape().columns().stream()
        .filter(column -> !column.type().equals(ColumnType.TEXT_MAP))
        .map(Column::name)
        .map(SilverLake::quoted)
        .collect(Collectors.joining(", ", "select ", " from " + table.name()));
  }

  static String quoted(String column) {
    return '"' + column + '"';
  }
}
