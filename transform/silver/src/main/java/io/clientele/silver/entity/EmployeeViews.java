package io.clientele.silver.entity;

import io.clientele.lakehouse.table.ColumnType;
import io.clientele.silver.staging.Nulls;
import java.util.ArrayList;
import java.util.List;

/** {@code employee, owner_period}. */
final class EmployeeViews {
  private static final List<References.Column> OWNERS =
      List.of(
          new References.Column("party_record", "owner_id"),
          new References.Column("lead", "owner_id"),
          new References.Column("deal", "owner_id"),
          new References.Column("sales_order", "owner_id"),
          new References.Column("invoice", "employee_id"),
          new References.Column("activity", "employee_id"),
          new References.Column("deal_stage_change", "employee_id"),
          new References.Column("owner_period", "employee_id"),
          new References.Column("survey_answer", "employee_id"),
          new References.Column("target", "owner_id"));

  /** What is owned: its name, its silver table, its id and when it began. */
  private record Owned(String entity, String table, String id, String since) {}

  private static final List<Owned> OWNED =
      List.of(
          new Owned("party", "party_record", "record_id", "created_at"),
          new Owned("lead", "lead", "lead_id", "created_at"),
          new Owned("deal", "deal", "deal_id", "created_at"),
          new Owned("order", "sales_order", "order_id", "ordered_at"));

  private final SilverViews views;

  EmployeeViews(SilverViews views) {
    this.views = views;
  }

  void add() {
    makeEmployee();
    makeOwnerPeriod();
  }

  private void makeEmployee() {
    String missing = References.missing(views, "employee", "employee_id", OWNERS);
    List<String> parts = new ArrayList<>();
    if (views.staging().has("employee")) {
      parts.add(
          views
              .entity("employee", "")
              .column("name", "coalesce(s.name, s.employee_id)")
              .column("is_derived", "false")
              .sql());
    }
    if (!missing.isEmpty()) {
      parts.add(References.asRows(views, "employee", missing, EmployeeViews::missingEmployee));
    }
    if (!parts.isEmpty()) {
      views.make("employee", SilverViews.union(parts));
    }
  }

  private static String missingEmployee(String column, ColumnType type) {
    return switch (column) {
      case "employee_id", "name" -> "s.id";
      case "is_derived" -> "true";
      default -> Nulls.of(type);
    };
  }

  /** The present owner stands for the whole time of a record whose owners nobody tells. */
  private void makeOwnerPeriod() {
    boolean isStaged = views.staging().has("owner_period");
    List<String> parts = new ArrayList<>();
    if (isStaged) {
      parts.add(views.entity("owner_period", "").column("is_derived", "false").sql());
    }
    for (Owned owned : OWNED) {
      if (views.has(owned.table()) && views.staging().gives(owned.table(), "owner_id")) {
        parts.add(present(owned, isStaged));
      }
    }
    if (!parts.isEmpty()) {
      views.make("owner_period", SilverViews.union(parts));
    }
  }

  private static String present(Owned owned, boolean isStaged) {
    String unknown =
        isStaged
            ? """
            and not exists (
             select 1 from staged__owner_period as k where k._source = s._source
               and k.entity = '%s' and k.entity_id = s.%s)\
            """
                .formatted(owned.entity(), owned.id())
            : "";
    return """
    select '%s' as entity, s.%s as entity_id, s.owner_id as employee_id,
      coalesce(s.%s, instant('1900-01-01')) as valid_from,
      instant(cast(null as string)) as valid_to, true as is_derived, %s
    from silver.%s as s where s.owner_id is not null%s\
    """
        .formatted(
            owned.entity(), owned.id(), owned.since(), SilverViews.ORIGIN, owned.table(), unknown);
  }
}
