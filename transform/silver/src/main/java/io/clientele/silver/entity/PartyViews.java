package io.clientele.silver.entity;

import io.clientele.lakehouse.delivery.Delivery;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.SilverTable;
import io.clientele.silver.identity.Decision;
import io.clientele.silver.identity.LakeKey;
import io.clientele.silver.staging.Contribution;
import io.clientele.silver.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code party_record, customer_identity, customer}: who is who.
 *
 * <p>A party that is only referred to (by an order, a deal, a call) has a record of its own that
 * holds nothing but its id.
 */
final class PartyViews {
  private final SilverViews views;
  private final LakeKey key;
  private final List<Decision> decisions;

  PartyViews(SilverViews views, LakeKey key, List<Decision> decisions) {
    this.views = views;
    this.key = key;
    this.decisions = decisions;
  }

  void add() {
    PartySource source = new PartySource(views);
    if (!source.exists()) {
      return;
    }
    source.add();
    addReceived();
    new IdentityViews(views, key).add(source.isComparable(), decisions);
    makeIdentity();
    makePartyRecord();
    makeCustomer();
  }

  /** When the deliveries came that may bring party records. */
  private void addReceived() {
    Set<String> streams = new TreeSet<>();
    for (SilverTable table : views.shapes().all()) {
      boolean tells = table.name().table().equals("party_record");
      for (Contribution each : views.staging().of(table.name().table())) {
        if (tells || (table.shape().hasColumn("party_id") && each.gives("customer_id"))) {
          streams.add(each.stream().id());
        }
      }
    }
    List<List<@Nullable Object>> rows =
        views.staging().streams().stream()
            .filter(stream -> streams.contains(stream.id()))
            .flatMap(stream -> stream.deliveries().stream())
            .filter(delivery -> !delivery.isRefused())
            .map(PartyViews::received)
            .distinct()
            .toList();
    views
        .graph()
        .add(
            new View.Rows(
                "party__received",
                List.of(
                    Column.of("delivery_id", ColumnType.TEXT),
                    Column.of("received_at", ColumnType.INSTANT)),
                rows));
  }

  private static List<@Nullable Object> received(Delivery delivery) {
    return List.of(delivery.deliveryId(), delivery.receivedAt());
  }

  private void makeIdentity() {
    views.make(
        "customer_identity",
        """
        with received as (
          select delivery_id, min(received_at) as received_at
          from party__received group by delivery_id
        ),
        changed as (
          select source, source_id, max(changed_at) as changed_at
          from silver.customer_change group by source, source_id
        )
        select i.source as source, i.source_id as source_id, i.customer_id as customer_id,
          i.rule as rule,
          case when i.rule = 'same_source_id' then 1 else r.probability end as probability,
          case when i.rule <> 'same_source_id' then r.linked_source end as linked_source,
          case when i.rule <> 'same_source_id' then r.linked_source_id end as linked_source_id,
          case when k.customer_id = i.customer_id then k.linked_at else d.received_at end
            as linked_at,
          c.changed_at as changed_at,
          %s
        from identity__customer as i
        join identity__record as r on r.source = i.source and r.source_id = i.source_id
        join party__source as s on s._source = i.source and s.record_id = i.source_id
        left join received as d on d.delivery_id = s._delivery_id
        left join changed as c on c.source = i.source and c.source_id = i.source_id
        left join previous__customer_identity as k
          on k.source = i.source and k.source_id = i.source_id\
        """
            .formatted(SilverViews.ORIGIN));
  }

  private void makePartyRecord() {
    String columns =
        views.table("party_record").shape().columnNames().stream()
            .filter(name -> !name.startsWith("_") && !name.equals("customer_id"))
            .map(name -> "s." + name + " as " + name)
            .collect(Collectors.joining(", "));
    views
        .graph()
        .define(
            "party__resolved",
            """
            select %s, i.customer_id as customer_id, s._ordinal as _ordinal, %s
            from party__record as s
            join silver.customer_identity as i
              on i.source = s._source and i.source_id = s.record_id\
            """
                .formatted(columns, SilverViews.ORIGIN));
    views.make(
        "party_record",
        "select "
            + String.join(", ", views.table("party_record").shape().columnNames())
            + " from party__resolved");
  }

  /** Of each column the value of the record delivered first, among those that have one. */
  private void makeCustomer() {
    List<String> columns = new ArrayList<>();
    for (String name :
        List.of(
            "kind",
            "country",
            "language",
            "city",
            "industry",
            "gender",
            "birth_date",
            "owner_id")) {
      columns.add(first("s." + name, name));
    }
    for (String name : List.of("_source", "_stream", "_delivery_id", "_row_number")) {
      columns.add("min_by(s.%s, s._ordinal) as %s".formatted(name, name));
    }
    views.make(
        "customer",
        """
        with named as (
          select *, coalesce(name, nullif(trim(concat_ws(' ', given_name, family_name)), ''))
            as full_name
          from party__resolved
        )
        select s.customer_id as customer_id,
          coalesce(%s, min_by(s.record_id, s._ordinal)) as display_name,
          %s,
          %s,
          min(s.created_at) as created_at,
          count(*) as record_count,
          %s
        from named as s
        left join silver.customer_identity as c
          on c.source = s._source and c.source_id = s.company_id
        group by s.customer_id\
        """
            .formatted(
                value("s.full_name"),
                String.join(",\n  ", columns),
                first("c.customer_id", "company_customer_id"),
                first("s.attributes", "attributes")));
  }

  private static String value(String column) {
    return "min_by(%s, case when %s is not null then s._ordinal end)".formatted(column, column);
  }

  private static String first(String column, String name) {
    return value(column) + " as " + name;
  }
}
