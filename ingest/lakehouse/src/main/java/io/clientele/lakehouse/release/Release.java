package io.clientele.lakehouse.release;

import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.lake.LedgerEntry;
import io.clientele.lakehouse.table.TableName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One consistent set of gold and silver versions, as its manifest tells it. */
public record Release(
    long releaseId,
    Instant createdAt,
    Instant asOf,
    LocalDate asOfDate,
    String engine,
    CompanyCard company,
    List<Table> tables,
    List<String> unpinned) {
  public Release {
    tables = List.copyOf(tables);
    unpinned = List.copyOf(unpinned);
  }

  /** What a page needs to know of the company. */
  public record CompanyCard(
      String name,
      String currency,
      String timezone,
      String locale,
      String weekStarts,
      String fiscalYearStarts,
      String defaultModel) {}

  /** One table of the release: exactly these files, and totals to compare with. */
  public record Table(
      String layer,
      String table,
      long version,
      long rows,
      List<String> key,
      List<LedgerEntry.ShapeColumn> columns,
      List<DataFile> files,
      String fingerprint,
      Map<String, String> controls) {
    public Table {
      key = List.copyOf(key);
      columns = List.copyOf(columns);
      files = List.copyOf(files);
      controls = Map.copyOf(controls);
    }

    public TableName name() {
      return TableName.parse(layer + "." + table);
    }
  }

  public Optional<Table> table(TableName name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
