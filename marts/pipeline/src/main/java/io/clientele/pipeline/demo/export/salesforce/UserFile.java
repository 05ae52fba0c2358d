package io.clientele.pipeline.demo.export.salesforce;

import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.people.Employee;
import io.clientele.pipeline.demo.world.World;
import java.util.List;

/** {@code User.csv}: the employees. */
final class UserFile {
  private static final List<String> HEADER =
      List.of(
          "Id",
          "Username",
          "Email",
          "FirstName",
          "LastName",
          "Name",
          "IsActive",
          "ManagerId",
          "Title",
          "Department",
          "LastLoginDate",
          "CreatedDate",
          "LastModifiedDate",
          "SystemModstamp");

  private UserFile() {}

  static Rendered render(World world, Delivery delivery) {
    CsvText csv = CsvText.quoted().line(HEADER);
    long created = Timeline.at(Timeline.FIRST - 20, 9 * 3600);
    for (Employee employee : world.staff().employees()) {
      boolean isActive = employee.worksOn(delivery.lastDay());
      int lastDay = Math.min(delivery.lastDay(), employee.lastDay());
      long lastLogin = Timeline.at(lastDay, 16 * 3600 + employee.index() * 97);
      long modified = isActive ? created : Timeline.at(employee.lastDay() + 1, 8 * 3600);
      csv.cell(SalesforceId.user(employee.index()))
          .cell(employee.email())
          .cell(employee.email())
          .cell(employee.given())
          .cell(employee.family())
          .cell(employee.given() + " " + employee.family())
          .flag(isActive)
          .cell(employee.index() == 0 ? "" : SalesforceId.user(0))
          .cell(employee.title())
          .cell(employee.team().label())
          .utc(lastLogin)
          .utc(created)
          .utc(modified)
          .utc(modified)
          .end();
    }
    return csv.rendered(csv.lines() - 1, List.of());
  }
}
