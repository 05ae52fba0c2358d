package io.clientele.silver.view;

import io.clientele.lakehouse.engine.GroupedQuery;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.SilverTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One named thing that queries read. */
public sealed interface View {
  /** The name in queries. */
  String name();

  /** What it is made of, beside the fingerprints of what it reads. */
  String text();

  /** Views that it may read are found in this query. */
  default String query() {
    return "";
  }

  /** A bronze table at one version. */
  record Bronze(TableVersion version) implements View {
    @Override
    public String name() {
      return version.shape().name().inQueries();
    }

    @Override
    public String text() {
      StringBuilder text = new StringBuilder(name()).append('@').append(version.version());
      version.files().forEach(file -> text.append(' ').append(file.path()));
      return text.toString();
    }
  }

  /** A query; {@code kept}: computed once, else written into whatever reads it. */
  record Defined(String name, String query, boolean kept) implements View {
    @Override
    public String text() {
      return query;
    }
  }

  /**
   * Java over grouped rows.
   *
   * @param version names what the function does; another text makes its readers again
   */
  record Grouped(String name, GroupedQuery grouped, String version) implements View {
    @Override
    public String query() {
      return grouped.sql();
    }

    @Override
    public String text() {
      return grouped.sql() + grouped.groupedBy() + grouped.orderedBy() + version;
    }
  }

  /** Literal rows. */
  record Rows(String name, List<Column> columns, List<List<@Nullable Object>> rows)
      implements View {
    @Override
    public String text() {
      return columns + "" + rows;
    }
  }

  /**
   * The version of a silver table that the last run left; an empty table at first. It does not
   * count as an input: what reads it gives the same answer again after its own result was written.
   */
  record Previous(String name, SilverTable table) implements View {
    @Override
    public String text() {
      return table.name().toString();
    }
  }

  /** A silver table and the query that makes it. */
  record Silver(SilverTable table, String query) implements View {
    @Override
    public String name() {
      return table.name().inQueries();
    }

    @Override
    public String text() {
      return query + table.shape().columns() + table.shape().key() + table.shape().sortedBy();
    }
  }
}
