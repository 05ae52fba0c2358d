package io.clientele.silver.identity;

import io.clientele.lakehouse.engine.GroupedFunction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.silver.match.Clusters;
import io.clientele.silver.match.Groups;
import io.clientele.silver.match.Known;
import io.clientele.silver.match.Matched;
import io.clientele.silver.match.Matcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which party records are one customer, persons and companies each among themselves: first by what
 * is known for certain ({@link KnownLinks}), then by how alike they are ({@link Matcher}).
 *
 * <p>All rows {@link PartyRows#INPUT} come in one group. Out come two kinds of rows: {@code
 * record}, one for each, with its root, the rule and probability of its surest link and who that is
 * with; and {@code pair}, two records that are likely one but were not put together, or were put
 * together because they are alike, with how alike each field is.
 */
public final class ResolveRecords implements GroupedFunction {
  private static final long serialVersionUID = 1L;

  /** From here on records are put together without a person's word. */
  static final double SURE = 0.99;

  private static final String SIMILAR = "similar";

  /** How alike two records are, column by column: same, alike, similar, differs or unknown. */
  public static final List<String> EVIDENCE =
      PartyRows.FIELDS.stream().map(field -> field + "_evidence").toList();

  @Override
  public List<Column> output() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.of("row_kind", ColumnType.TEXT),
                Column.of("node", ColumnType.TEXT),
                Column.of("root", ColumnType.TEXT),
                Column.of("rule", ColumnType.TEXT),
                Column.of("probability", ColumnType.DOUBLE),
                Column.of("other", ColumnType.TEXT)));
    EVIDENCE.forEach(column -> columns.add(Column.of(column, ColumnType.TEXT)));
    return columns;
  }

  @Override
  public List<List<@Nullable Object>> apply(List<List<@Nullable Object>> rows) {
    List<List<@Nullable Object>> out = new ArrayList<>();
    PartyRows.byKind(rows).forEach(kind -> resolve(kind, out));
    return out;
  }

  private void resolve(PartyRows rows, List<List<@Nullable Object>> out) {
    KnownLinks links = KnownLinks.of(rows);
    Known known = links.known();
    Groups groups = known.groups();
    int[] before = new int[rows.size()];
    Arrays.setAll(before, groups::of);
    Matched matched = Matcher.match(rows.table(), known, SURE);
    Clusters clusters = matched.clusters();
    for (int record = 0; record < rows.size(); record++) {
      KnownLinks.Link link = links.links().get(record);
      int partner = clusters.partner()[record];
      if (link == null && partner != record) {
        out.add(record(rows, clusters, record, SIMILAR, clusters.probability()[record], partner));
      } else if (link == null) {
        out.add(record(rows, clusters, record, null, 1, -1));
      } else {
        out.add(record(rows, clusters, record, link.rule(), 1, link.other()));
      }
    }
    for (Matched.Pair pair : matched.pairs()) {
      boolean isOne = groups.of(pair.one()) == groups.of(pair.other());
      boolean wasOne = before[pair.one()] == before[pair.other()];
      if (!wasOne) {
        out.add(pair(rows, pair, isOne ? SIMILAR : "doubtful"));
      }
    }
  }

  private static List<@Nullable Object> record(
      PartyRows rows,
      Clusters clusters,
      int record,
      @Nullable String rule,
      double probability,
      int other) {
    List<@Nullable Object> row =
        new ArrayList<>(
            Arrays.asList(
                "record",
                rows.node(record),
                rows.node(clusters.cluster()[record]),
                rule,
                probability,
                other < 0 ? null : rows.node(other)));
    PartyRows.FIELDS.forEach(field -> row.add(null));
    return row;
  }

  private static List<@Nullable Object> pair(PartyRows rows, Matched.Pair pair, String verdict) {
    List<@Nullable Object> row =
        new ArrayList<>(
            Arrays.asList(
                "pair",
                rows.node(pair.one()),
                null,
                verdict,
                pair.probability(),
                rows.node(pair.other())));
    row.addAll(pair.evidence());
    return row;
  }
}
