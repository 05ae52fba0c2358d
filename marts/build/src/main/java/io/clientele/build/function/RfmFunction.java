package io.clientele.build.function;

import static java.util.Objects.requireNonNull;

import io.clientele.lakehouse.engine.GroupedFunction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.models.segment.RfmCustomer;
import io.clientele.models.segment.RfmScorer;
import io.clientele.models.segment.RfmScores;
import io.clientele.models.segment.ScoredCustomer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores the customers of one month.
 *
 * <p>In: month_start, customer_id, snapshot_date, recency_days, order_count, monetary,
 * monetary_basis. Out: the same, and the three scores.
 */
final class RfmFunction implements GroupedFunction {
  private static final long serialVersionUID = 1L;

  @Override
  public List<Column> output() {
    return List.of(
        Column.of("month_start", ColumnType.DATE),
        Column.of("customer_id", ColumnType.TEXT),
        Column.of("snapshot_date", ColumnType.DATE),
        Column.of("recency_days", ColumnType.BIGINT),
        Column.of("order_count", ColumnType.BIGINT),
        Column.of("monetary", ColumnType.MONEY),
        Column.of("monetary_basis", ColumnType.TEXT),
        Column.of("r_score", ColumnType.BIGINT),
        Column.of("f_score", ColumnType.BIGINT),
        Column.of("m_score", ColumnType.BIGINT));
  }

  @Override
  public List<List<@Nullable Object>> apply(List<List<@Nullable Object>> rows) {
    Map<String, ScoredCustomer> scored = new HashMap<>();
    RfmScorer.score(rows.stream().map(RfmFunction::customer).toList())
        .forEach(customer -> scored.put(customer.customerId(), customer));
    List<List<@Nullable Object>> made = new ArrayList<>(rows.size());
    for (List<@Nullable Object> row : rows) {
      ScoredCustomer customer = requireNonNull(scored.get(Values.text(row.get(1))));
      RfmScores scores = customer.scores();
      List<@Nullable Object> all = new ArrayList<>(row);
      all.set(5, Values.money(row.get(5)));
      all.add(scores == null ? null : (long) scores.recency());
      all.add(scores == null ? null : (long) scores.frequency());
      all.add(scores == null ? null : (long) scores.money());
      made.add(all);
    }
    return made;
  }

  private static RfmCustomer customer(List<@Nullable Object> row) {
    Long recency = (Long) row.get(3);
    long orders = Values.number(row.get(4));
    BigDecimal money = Values.money(row.get(5));
    return new RfmCustomer(Values.text(row.get(1)), recency, orders, money);
  }
}
