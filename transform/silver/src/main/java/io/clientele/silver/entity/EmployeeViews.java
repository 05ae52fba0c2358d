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
      boolean isLent = views.staging().gives("employee", "email");
      parts.add(
          References.asRows(
              views,
              "employee",
              isLent ? known(missing) : missing,
              (column, type) -> missingEmployee(column, type, isLent)));
    }
    if (!parts.isEmpty()) {
      views.make("employee", SilverViews.union(parts));
    }
  }

  /** An employee who is only named by e-mail address is the one that has it at another source. */
  private static String known(String missing) {
    return """
    select m.*, k.name as name, k.team as team, k.manager as manager, k.email as email,
      k.is_active as is_active
    from (
    %s
    ) as m
    left join (
      select lower(email) as address, min_by(coalesce(name, employee_id), _source) as name,
        min_by(team, _source) as team, min_by(manager, _source) as manager,
        min_by(email, _source) as email, min_by(is_active, _source) as is_active
      from staged__employee where email is not null group by lower(email)
    ) as k on k.address = lower(m.id)\
    """
        .formatted(missing);
  }

  private static String missingEmployee(String column, ColumnType type, boolean isLent) {
    return switch (column) {
      case "employee_id" -> "s.id";
      case "name" -> isLent ? "coalesce(s.name, s.id)" : "s.id";
      case "is_derived" -> "true";
      default -> isLent ? "s." + column : Nulls.of(type);
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
