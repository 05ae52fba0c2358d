package io.clientele.silver.entity;

import io.clientele.lakehouse.engine.GroupedQuery;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.SilverTable;
import io.clientele.silver.identity.NormaliseContacts;
import io.clientele.silver.staging.Contribution;
import io.clientele.silver.staging.Nulls;
import io.clientele.silver.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code party__source}: every party record, delivered or only referred to; {@code party__record}:
 * the same with contacts in their comparable form.
 */
final class PartySource {
  private final SilverViews views;
  private final List<String> bare;

  PartySource(SilverViews views) {
    this.views = views;
    this.bare = references();
  }

  boolean exists() {
    return isStaged() || !bare.isEmpty();
  }

  private boolean isStaged() {
    return views.staging().has("party_record");
  }

  /** Whether any stream tells e-mail addresses or telephone numbers. */
  private boolean givesContacts() {
    return views.staging().gives("party_record", "email")
        || views.staging().gives("party_record", "phone");
  }

  /** Whether records tell enough to find those of one customer. */
  boolean isComparable() {
    return givesContacts()
        || views.staging().gives("party_record", "street")
        || views.staging().gives("party_record", "birth_date")
        || views.staging().gives("party_record", "tax_id");
  }

  void add() {
    addSource(isStaged(), bare);
    addContacts();
  }

  /**
   * Who is referred to, per stream and table. Streams that tell of parties themselves need no bare
   * records for those they refer to, and lines none where orders tell the buyer.
   */
  private List<String> references() {
    Set<String> telling =
        views.staging().of("party_record").stream()
            .map(each -> each.stream().id())
            .collect(Collectors.toSet());
    List<String> queries = new ArrayList<>();
    for (SilverTable table : views.shapes().all()) {
      String name = table.name().table();
      boolean refers = table.shape().hasColumn("party_id");
      boolean isTold =
          name.equals("sales_order_line") && views.staging().gives("sales_order", "customer_id");
      for (Contribution each : views.staging().of(name)) {
        if (refers
            && !isTold
            && each.gives("customer_id")
            && !telling.contains(each.stream().id())) {
          queries.add(reference(each));
        }
      }
    }
    return queries;
  }

  /** Of each party the delivered record that names it first. */
  private static String reference(Contribution contribution) {
    return """
    select _source, customer_id, min_by(_stream, _ordinal) as _stream,
      min_by(_delivery_id, _ordinal) as _delivery_id,
      min_by(_row_number, _ordinal) as _row_number, min(_ordinal) as _ordinal
    from (
      select _source, _stream, _delivery_id, _row_number, customer_id,
        _delivery_number * 4294967296 + _row_number as _ordinal
      from (
    %s
      ) as staged
      where customer_id is not null
    ) as referred
    group by _source, customer_id\
    """
        .formatted(contribution.query().over("delivered__" + contribution.stream().id()));
  }

  private void addSource(boolean isStaged, List<String> bare) {
    List<Column> staged = views.table("party_record").staged();
    List<String> parts = new ArrayList<>();
    if (isStaged) {
      parts.add(
          "select "
              + names(staged)
              + ", _source, _stream, _delivery_id, _row_number, _ordinal"
              + " from staged__party_record");
    }
    if (!bare.isEmpty()) {
      views.graph().define("bare__reference", SilverViews.union(bare));
      String unknown =
          isStaged
              ? "\nwhere not exists (select 1 from staged__party_record as k"
                  + " where k._source = b._source and k.record_id = b.customer_id)"
              : "";
      parts.add(
          """
          select %s, b._source as _source, min_by(b._stream, b._ordinal) as _stream,
            min_by(b._delivery_id, b._ordinal) as _delivery_id,
            min_by(b._row_number, b._ordinal) as _row_number, min(b._ordinal) as _ordinal
          from bare__reference as b%s
          group by b._source, b.customer_id\
          """
              .formatted(
                  staged.stream()
                      .map(
                          column ->
                              (column.name().equals("record_id")
                                      ? "b.customer_id"
                                      : Nulls.of(column.type()))
                                  + " as "
                                  + column.name())
                      .collect(Collectors.joining(", ")),
                  unknown));
    }
    views.graph().keep("party__source", SilverViews.union(parts));
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  private void addContacts() {
    String others =
        views.table("party_record").staged().stream()
            .map(Column::name)
            .filter(name -> !name.equals("email") && !name.equals("phone_e164"))
            .map(name -> "s." + name + " as " + name)
            .collect(Collectors.joining(", "));
    if (!givesContacts()) {
      views
          .graph()
          .define(
              "party__record",
              """
              select %s, s.email as email, s.phone_e164 as phone_e164, s._ordinal as _ordinal, %s
              from party__source as s\
              """
                  .formatted(others, SilverViews.ORIGIN));
      return;
    }
    String texts =
        "coalesce(s.email, '') as email_text, coalesce(s.phone, '') as phone_text,"
            + " coalesce(s.country, '') as country_text";
    NormaliseContacts function = new NormaliseContacts(views.terms().region());
    views
        .graph()
        .add(
            new View.Grouped(
                "party__contact",
                new GroupedQuery(
                    "select distinct "
                        + texts
                        + " from party__source as s where s.email is not null or s.phone is not"
                        + " null",
                    List.of("email_text", "phone_text", "country_text"),
                    List.of(),
                    function),
                "contacts 1 " + views.terms().region()));
    views
        .graph()
        .define(
            "party__record",
            """
            select %s, c.email as email, coalesce(s.phone_e164, c.phone_e164) as phone_e164,
              s._ordinal as _ordinal, %s
            from party__source as s
            left join party__contact as c on c.email_text = coalesce(s.email, '')
              and c.phone_text = coalesce(s.phone, '') and c.country_text = coalesce(s.country, '')\
            """
                .formatted(others, SilverViews.ORIGIN));
  }
}
