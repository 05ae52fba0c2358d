package io.clientele.silver.entity;

import io.clientele.lakehouse.engine.GroupedQuery;
import io.clientele.silver.identity.AssignCustomer;
import io.clientele.silver.identity.Decision;
import io.clientele.silver.identity.LakeKey;
import io.clientele.silver.identity.ResolveRecords;
import io.clientele.silver.view.View;
import java.util.List;

/**
 * Which party records are one customer: {@code identity__record}, one row for each record with the
 * link that brought it there; {@code identity__customer}, the customer ids; {@code
 * identity_decision}, what people said; {@code identity_pair}, who may be one; {@code
 * customer_change}, whose id became another.
 */
final class IdentityViews {
  private final SilverViews views;
  private final LakeKey key;

  IdentityViews(SilverViews views, LakeKey key) {
    this.views = views;
    this.key = key;
  }

  void add(boolean isComparable, List<Decision> decisions) {
    addNodes();
    makeDecisions(decisions);
    if (isComparable) {
      addResolved();
    }
    addRecords(isComparable);
    addPrevious("customer_identity");
    addKept();
    addCustomers();
    makeChanges();
    if (isComparable) {
      makePairs();
    }
  }

  private void addPrevious(String table) {
    views.graph().add(new View.Previous("previous__" + table, views.table(table)));
  }

  /** A record that does not say its kind, such as a caller's number, is of its number's. */
  private void addNodes() {
    views
        .graph()
        .keep(
            "party__node",
            """
            with number as (
              select phone_e164, min(kind) as kind
              from party__record
              where kind is not null and phone_e164 is not null
              group by phone_e164
              having count(distinct kind) = 1
            )
            select r._source as _source, r.record_id as record_id,
              r._source || '/' || r.record_id as node,
              case when coalesce(r.kind, n.kind) = 'company' then 'company' else 'person' end
                as kind,
              coalesce(r.name, nullif(trim(concat_ws(' ', r.given_name, r.family_name)), ''))
                as name,
              r.email as email, r.phone_e164 as phone_e164, r.street as street,
              nullif(trim(concat_ws(' ', r.postcode, r.city)), '') as place,
              cast(r.birth_date as string) as birth_date, r.tax_id as tax_id,
              r._ordinal as _ordinal
            from party__record as r
            left join number as n on r.kind is null and n.phone_e164 = r.phone_e164\
            """);
  }

  /** Of all that was ever said about two records, in whatever order, the last. */
  private void makeDecisions(List<Decision> decisions) {
    addPrevious("identity_decision");
    views.graph().add(new View.Rows("identity__said", Decision.COLUMNS, Decision.rows(decisions)));
    views.make(
        "identity_decision",
        """
        with said as (
          select source, source_id, other_source, other_source_id, is_same, decided_at, decided_by,
            note
          from identity__said
          union all
          select source, source_id, other_source, other_source_id, is_same, decided_at, decided_by,
            note
          from previous__identity_decision
        )
        select source, source_id, other_source, other_source_id, is_same, decided_at, decided_by,
          note
        from (
          select said.*, row_number() over (
            partition by source, source_id, other_source, other_source_id
            order by decided_at desc, is_same, decided_by, note) as _rank
          from said
        ) as ranked
        where _rank = 1\
        """);
  }

  private void addResolved() {
    views
        .graph()
        .add(
            new View.Grouped(
                "identity__resolved",
                new GroupedQuery(
                    """
                    select _ordinal as ordinal, node, kind, name, email, phone_e164 as phone,
                      street, place, birth_date, tax_id, 1 as whole
                    from party__node
                    union all
                    select cast(0 as bigint) as ordinal, source || '/' || source_id as node,
                      case when is_same then 'said_same' else 'said_apart' end as kind,
                      other_source || '/' || other_source_id as name,
                      cast(null as string) as email, cast(null as string) as phone,
                      cast(null as string) as street, cast(null as string) as place,
                      cast(null as string) as birth_date, cast(null as string) as tax_id,
                      1 as whole
                    from silver.identity_decision\
                    """,
                    List.of("whole"),
                    List.of("ordinal", "node"),
                    new ResolveRecords()),
                "records 1"));
  }

  private void addRecords(boolean isComparable) {
    views
        .graph()
        .keep(
            "identity__record",
            isComparable
                ? """
                select n._source as source, n.record_id as source_id, r.root as root,
                  r.rule as rule, r.probability as probability,
                  o._source as linked_source, o.record_id as linked_source_id,
                  n._ordinal as _ordinal
                from party__node as n
                join identity__resolved as r on r.node = n.node and r.row_kind = 'record'
                left join party__node as o on o.node = r.other\
                """
                : """
                select _source as source, record_id as source_id, node as root,
                  cast(null as string) as rule, cast(1 as double) as probability,
                  cast(null as string) as linked_source,
                  cast(null as string) as linked_source_id, _ordinal
                from party__node\
                """);
  }

  /** Of every id given before, the one record that takes it along. */
  private void addKept() {
    views
        .graph()
        .define(
            "identity__kept",
            """
            select source, source_id, customer_id, since from (
              select p.source as source, p.source_id as source_id, p.customer_id as customer_id,
                epoch_seconds(p.linked_at) as since,
                row_number() over (
                  partition by p.customer_id
                  order by case when p.rule = 'same_source_id' then 0 else 1 end,
                    p.source, p.source_id) as _rank
              from previous__customer_identity as p
              join party__node as n on n._source = p.source and n.record_id = p.source_id
            ) as ranked where _rank = 1\
            """);
  }

  private void addCustomers() {
    views
        .graph()
        .add(
            new View.Grouped(
                "identity__customer",
                new GroupedQuery(
                    """
                    select r.root as root, r._ordinal as ordinal, r.source as source,
                      r.source_id as source_id, r.rule as rule,
                      k.customer_id as kept_id, k.since as kept_since
                    from identity__record as r
                    left join identity__kept as k
                      on k.source = r.source and k.source_id = r.source_id\
                    """,
                    List.of("root"),
                    List.of("ordinal", "source", "source_id"),
                    new AssignCustomer(key)),
                "customers 1 " + key.fingerprint()));
  }

  /**
   * What was told before, and whose customer is another now. Told once: a run that was interrupted
   * finds the same change with the same date again.
   */
  private void makeChanges() {
    addPrevious("customer_change");
    views.make(
        "customer_change",
        """
        with received as (
          select max(received_at) as received_at from party__received
        ),
        remaining as (
          select distinct customer_id from identity__customer
        ),
        told as (
          select source, source_id, from_customer_id, to_customer_id, change, changed_at
          from previous__customer_change
          union all
          select p.source as source, p.source_id as source_id,
            p.customer_id as from_customer_id, i.customer_id as to_customer_id,
            case when r.customer_id is null then 'merged' else 'split' end as change,
            d.received_at as changed_at
          from previous__customer_identity as p
          join identity__customer as i on i.source = p.source and i.source_id = p.source_id
          cross join received as d
          left join remaining as r on r.customer_id = p.customer_id
          where i.customer_id <> p.customer_id
        )
        select distinct source, source_id, from_customer_id, to_customer_id, change, changed_at
        from told\
        """);
  }

  private void makePairs() {
    String evidence =
        ResolveRecords.EVIDENCE.stream()
            .map(column -> "r." + column + " as " + column)
            .reduce("", (one, other) -> one + ", " + other);
    views.make(
        "identity_pair",
        """
        select n._source as source, n.record_id as source_id,
          o._source as other_source, o.record_id as other_source_id, n.kind as kind,
          c.customer_id as customer_id, d.customer_id as other_customer_id,
          r.rule as verdict, r.probability as probability%s
        from identity__resolved as r
        join party__node as n on n.node = r.node
        join party__node as o on o.node = r.other
        join identity__customer as c
          on c.source = n._source and c.source_id = n.record_id
        join identity__customer as d
          on d.source = o._source and d.source_id = o.record_id
        where r.row_kind = 'pair'\
        """
            .formatted(evidence));
  }
}
