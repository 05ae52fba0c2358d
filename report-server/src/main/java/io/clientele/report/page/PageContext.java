package io.clientele.report.page;

import io.clientele.report.database.OpenRelease;
import io.clientele.report.format.Figures;
import io.clientele.report.query.Aggregate;
import io.clientele.report.query.QueryGate;
import io.clientele.report.query.RowList;
import io.clientele.report.query.Rows;
import io.clientele.report.query.Scope;
import io.clientele.report.query.Source;
import io.clientele.report.query.SqlBuilder;
import io.clientele.report.release.ReleaseManifest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** One pinned release, asked with one reader's scope. */
public final class PageContext {
  /** The most rows that one answer for a page may have. */
  public static final int MOST_ROWS = 20_000;

  private final OpenRelease release;
  private final QueryGate gate;
  private final Scope scope;
  private final SqlBuilder sql;
  private final Figures figures;

  public PageContext(OpenRelease release, QueryGate gate, Scope scope) {
    this.release = release;
    this.gate = gate;
    this.scope = scope;
    this.sql = new SqlBuilder(scope);
    this.figures = new Figures(release.manifest().company());
  }

  public ReleaseManifest manifest() {
    return release.manifest();
  }

  public LocalDate asOf() {
    return manifest().asOfDate();
  }

  public Figures figures() {
    return figures;
  }

  public boolean seesPersonalValues() {
    return scope.personal();
  }

  /**
   * What {@code gold.…}, {@code silver.…}, {@code rows.…} or a plain mart name stands for; empty
   * when the release lacks it or it has no rows.
   */
  public Optional<Source> source(String table) {
    String schema = release.goldSchema();
    String name = table;
    boolean pinned = true;
    if (table.startsWith("silver.")) {
      schema = release.silverSchema();
      name = table.substring("silver.".length());
    } else if (table.startsWith("rows.")) {
      schema = release.rowsSchema();
      name = table.substring("rows.".length());
      pinned = false;
    } else if (table.startsWith("gold.")) {
      name = table.substring("gold.".length());
    }
    Set<String> columns = release.columns().get(schema + "." + name);
    if (columns == null || (pinned && isEmpty(schema, name))) {
      return Optional.empty();
    }
    return Optional.of(new Source(schema, name, columns));
  }

  private boolean isEmpty(String schema, String name) {
    var table =
        schema.equals(release.silverSchema()) ? manifest().silver(name) : manifest().gold(name);
    return table.map(found -> found.rows() == 0).orElse(true);
  }

  /** Whether a column holds money. */
  public boolean isMoney(String column) {
    return manifest().tables().stream()
        .flatMap(table -> table.column(column).stream())
        .anyMatch(found -> found.isMoney());
  }

  /** Whether a column of this name holds numbers. */
  public boolean isNumber(String column) {
    return manifest().tables().stream()
        .flatMap(table -> table.column(column).stream())
        .findFirst()
        .map(found -> found.isNumber())
        .orElse(false);
  }

  public Rows ask(Aggregate question) {
    return gate.ask(sql.aggregate(question), MOST_ROWS);
  }

  public Rows ask(RowList question) {
    return gate.ask(sql.rows(question), MOST_ROWS);
  }

  /** Rows with personal values: asked anew each time and kept nowhere. */
  public Rows askPersonal(RowList question) {
    return gate.askFresh(sql.rows(question), MOST_ROWS);
  }

  /** The values of a field, the most frequent first. */
  public Rows distinct(Source source, String field, int limit) {
    return gate.ask(sql.distinct(source, field, java.util.List.of(), limit), limit);
  }

  public QueryGate gate() {
    return gate;
  }

  public SqlBuilder sql() {
    return sql;
  }
}
