package io.clientele.silver.entity;

import io.clientele.lakehouse.engine.GroupedQuery;
import io.clientele.silver.identity.AssignCustomer;
import io.clientele.silver.identity.LakeKey;
import io.clientele.silver.identity.LinkedRecords;
import io.clientele.silver.view.View;
import java.util.List;

/**
 * Which party records are one customer: those of the same kind with the same e-mail address or the
 * same telephone number, and whatever they are linked to in turn.
 *
 * <p>An address or number that more than five differently named records share belongs to an office,
 * not to a person, and links nobody. Addresses like {@code info@} link companies only.
 */
final class IdentityViews {
  private static final int MOST_SHARING = 5;
  private static final String OFFICE_ADDRESS =
      "^(info|office|sales|contact|mail|admin|support|hello|post|shop|service|team|kontakt)@";

  private final SilverViews views;
  private final LakeKey key;

  IdentityViews(SilverViews views, LakeKey key) {
    this.views = views;
    this.key = key;
  }

  void add(boolean hasContacts) {
    views
        .graph()
        .keep(
            "party__node",
            """
            select _source, record_id, _source || '/' || record_id as node,
              coalesce(kind, 'person') as kind, name, email, phone_e164, _ordinal
            from party__record\
            """);
    if (hasContacts) {
      addLinks();
    }
    views
        .graph()
        .add(new View.Previous("previous__customer_identity", views.table("customer_identity")));
    addKept();
    addCustomers(hasContacts);
  }

  private void addLinks() {
    views
        .graph()
        .define(
            "link__email",
            links(
                "email",
                "and not (kind = 'person' and regexp_like(email, '" + OFFICE_ADDRESS + "'))"));
    views.graph().define("link__phone", links("phone_e164", ""));
    views
        .graph()
        .add(
            new View.Grouped(
                "link__component",
                new GroupedQuery(
                    """
                    select node, head, 1 as whole from link__email
                    union all
                    select node, head, 1 as whole from link__phone\
                    """,
                    List.of("whole"),
                    List.of("node", "head"),
                    new LinkedRecords()),
                "components 1"));
  }

  private static String links(String contact, String where) {
    return """
    with shared as (
      select kind, %1$s, min(node) as head
      from party__node
      where %1$s is not null %2$s
      group by kind, %1$s
      having count(*) > 1 and count(distinct coalesce(normalised(name), node)) <= %3$d
    )
    select n.node as node, s.head as head
    from party__node as n
    join shared as s on s.kind = n.kind and s.%1$s = n.%1$s\
    """
        .formatted(contact, where, MOST_SHARING);
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

  private void addCustomers(boolean hasContacts) {
    String root = hasContacts ? "coalesce(c.root, n.node)" : "n.node";
    String hasEmailLink = hasContacts ? "e.node is not null" : "false";
    String joins =
        hasContacts
            ? """

            left join link__component as c on c.record = n.node
            left join (select distinct node from link__email) as e on e.node = n.node\
            """
            : "";
    views
        .graph()
        .add(
            new View.Grouped(
                "identity__customer",
                new GroupedQuery(
                    """
                    select %s as root, n._ordinal as ordinal, n._source as source,
                      n.record_id as source_id, %s as has_email_link,
                      k.customer_id as kept_id, k.since as kept_since
                    from party__node as n%s
                    left join identity__kept as k
                      on k.source = n._source and k.source_id = n.record_id\
                    """
                        .formatted(root, hasEmailLink, joins),
                    List.of("root"),
                    List.of("ordinal", "source", "source_id"),
                    new AssignCustomer(key)),
                "customers 1 " + key.fingerprint()));
  }
}
