package io.clientele.silver.entity;

import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.SilverTable;
import io.clientele.silver.staging.Nulls;
import io.clientele.silver.staging.StagedViews;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The query of a table whose rows are its staged rows, one by one.
 *
 * <p>Without being told it passes staged columns on, resolves the party, and brings money into the
 * reporting currency at the rate of the row's date, keeping what was delivered in {@code
 * …_original}. The staged row is {@code s}; joins come after it.
 */
final class EntityQuery {
  private final SilverViews views;
  private final SilverTable table;
  private String rateDate;
  private final Map<String, String> columns = new LinkedHashMap<>();
  private final List<String> joins = new ArrayList<>();
  private String from;
  private @Nullable String currencyExpression;
  private boolean partyOfAnother;

  /**
   * {@code rateDate} is an expression over {@code s}; a row without a date takes the newest rate.
   */
  EntityQuery(SilverViews views, SilverTable table, String rateDate) {
    this.views = views;
    this.table = table;
    this.rateDate = rateDate;
    this.from = StagedViews.name(name());
  }

  SilverTable table() {
    return table;
  }

  private String name() {
    return table.name().table();
  }

  EntityQuery from(String view) {
    from = view;
    return this;
  }

  EntityQuery rateDate(String expression) {
    rateDate = expression;
    return this;
  }

  EntityQuery column(String column, String expression) {
    columns.put(column, expression);
    return this;
  }

  EntityQuery join(String join) {
    joins.add(join);
    return this;
  }

  /** Another table tells the party; its own join is left out. */
  EntityQuery party(String customer, String party) {
    partyOfAnother = true;
    return column("customer_id", customer).column("party_id", party);
  }

  /** Another table tells the party where the row itself does not. */
  EntityQuery partyElse(String customer, String party) {
    return gives("customer_id")
        ? column("customer_id", "coalesce(p.customer_id, " + customer + ")")
            .column("party_id", "coalesce(s.customer_id, " + party + ")")
        : party(customer, party);
  }

  /** The currency of the row's amounts, where it is not only the row that tells it. */
  EntityQuery currency(String expression) {
    currencyExpression = expression;
    return this;
  }

  /** Takes the business date from the instant where only that is given, and the other way round. */
  EntityQuery dated(String instant, String date) {
    Terms terms = views.terms();
    if (gives(instant)) {
      column(date, "coalesce(s.%s, %s)".formatted(date, terms.date("s." + instant)));
    }
    if (gives(date)) {
      column(instant, "coalesce(s.%s, %s)".formatted(instant, terms.startOf("s." + date)));
    }
    return this;
  }

  boolean gives(String column) {
    return views.staging().gives(name(), column);
  }

  /** Whether rows may stand in another currency than the company's. */
  boolean converts() {
    return table.shape().hasColumn("currency") && (gives("currency") || currencyExpression != null);
  }

  boolean alwaysGives(String column) {
    return views.staging().alwaysGives(name(), column);
  }

  /** An amount of the staged row in the reporting currency. */
  String money(String amount) {
    return converts()
        ? "case when %s = %s then %s else product(%s, r.rate) end"
            .formatted(currency(), views.terms().currency(), amount, amount)
        : amount;
  }

  /** The currency of the staged row's amounts. */
  String currency() {
    String company = views.terms().currency();
    if (currencyExpression != null) {
      return currencyExpression;
    }
    return gives("currency") ? "coalesce(upper(s.currency), " + company + ")" : company;
  }

  String sql() {
    boolean hasParty =
        table.shape().hasColumn("party_id") && gives("customer_id") && !partyOfAnother;
    List<String> selected = new ArrayList<>();
    for (Column column : table.shape().columns()) {
      selected.add("  " + expression(column, hasParty) + " as \"" + column.name() + "\"");
    }
    StringBuilder sql = new StringBuilder("select\n");
    sql.append(String.join(",\n", selected)).append("\nfrom ").append(from).append(" as s");
    if (hasParty) {
      sql.append("\nleft join silver.customer_identity as p")
          .append(" on p.source = s._source and p.source_id = s.customer_id");
    }
    joins.forEach(join -> sql.append('\n').append(join));
    if (converts()) {
      sql.append(
          """

          left join rate__period as r on r.currency = %s
            and coalesce(%s, date '9999-12-30') >= r.valid_from
            and coalesce(%s, date '9999-12-30') < r.valid_to\
          """
              .formatted(currency(), rateDate, rateDate));
    }
    return sql.toString();
  }

  private String expression(Column column, boolean hasParty) {
    String name = column.name();
    String declared = columns.get(name);
    if (declared != null) {
      return declared;
    }
    if (name.equals("customer_id") && table.shape().hasColumn("party_id")) {
      return hasParty ? "p.customer_id" : Nulls.of(ColumnType.TEXT);
    }
    if (name.equals("party_id")) {
      return hasParty ? "s.customer_id" : Nulls.of(ColumnType.TEXT);
    }
    boolean hasCurrency = table.shape().hasColumn("currency");
    if (name.equals("currency")) {
      return currency();
    }
    if (hasCurrency && name.endsWith("_original")) {
      return "s." + name.substring(0, name.length() - "_original".length());
    }
    if (table.computed().contains(name)) {
      return Nulls.of(column.type());
    }
    boolean isMoney = hasCurrency && table.money().contains(name);
    return isMoney && gives(name) ? money("s." + name) : "s.\"" + name + "\"";
  }
}
