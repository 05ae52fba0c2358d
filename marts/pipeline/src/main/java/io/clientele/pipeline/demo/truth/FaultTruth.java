package io.clientele.pipeline.demo.truth;

import io.clientele.pipeline.demo.ads.Keyword;
import io.clientele.pipeline.demo.ads.Promise;
import io.clientele.pipeline.demo.billing.LatePayer;
import io.clientele.pipeline.demo.crm.Stage;
import io.clientele.pipeline.demo.crm.Tasks;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.shop.Mistakes;
import io.clientele.pipeline.demo.people.Person;
import io.clientele.pipeline.demo.people.Staff;
import io.clientele.pipeline.demo.shop.Order;
import io.clientele.pipeline.demo.telephony.Calls;
import io.clientele.pipeline.demo.telephony.Queue;
import io.clientele.pipeline.demo.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code planted_faults.csv}: habits and faults that the reports should bring to light. */
final class FaultTruth {
  private final World world;
  private final CsvText csv = CsvText.plain().line(List.of("fault", "source", "subject", "detail"));

  private FaultTruth(World world) {
    this.world = world;
  }

  static CsvText of(World world) {
    FaultTruth faults = new FaultTruth(world);
    faults.addPeople();
    faults.addStages();
    faults.addAds();
    faults.addCalls();
    faults.addSharedPhones();
    faults.addLateOrders();
    return faults.csv;
  }

  private void addPeople() {
    for (LatePayer payer : world.billing().latePayers()) {
      String days = payer.fewestDays() + " to " + payer.mostDays() + " days";
      add("late payer", "shop", world.person(payer.person()).id(), days);
    }
    addEmployee("invoices late", Staff.SLOW_INVOICER, "6 to 14 days after the order");
    addEmployee("answers in the evening", Staff.EVENING_WORKER, "19 to 23 hours, every day");
    addEmployee("late with tasks", Tasks.LATE_EMPLOYEE, "six of ten tasks after the due date");
    addEmployee("left the company", Staff.LEFT, "2026-05-31");
  }

  private void addStages() {
    String twins = Stage.PROPOSAL.label() + " / " + Stage.OFFER_SENT.label();
    add("two stages of one meaning", "salesforce", twins, "minutes apart, or one instead");
    add("dead stage", "salesforce", Stage.ON_HOLD.label(), "nobody leaves it");
  }

  private void addAds() {
    add("clicks not archived", "ads", "2023-10-01 to 2023-12-31", "archive begun too late");
    add("clicks not archived", "ads", "2024-11-17", "fetch failed");
    add("clicks not archived", "ads", "2025-08-03", "fetch failed");
    add("cost without keyword", "ads", Keyword.CAMPAIGN_WITHOUT_KEYWORDS, "only in account totals");
    for (Keyword keyword : world.keywords()) {
      if (keyword.promise() == Promise.NO_CLICK) {
        add("cost without click", "ads", keyword.campaign() + " | " + keyword.text(), "");
      }
    }
  }

  private void addCalls() {
    add("calls lost at noon", "phone", Queue.CARE.label(), Calls.NOON + " to 13 hours");
    add("hour that comes twice", "phone", "2025-10-26 02:30", "two calls, an hour apart");
  }

  private void addSharedPhones() {
    Map<String, Person> owners = new LinkedHashMap<>();
    for (Person person : world.people()) {
      if (!person.phoneDigits().isEmpty()) {
        Person owner = owners.putIfAbsent(person.phoneDigits(), person);
        if (owner != null) {
          add("shared telephone", "shop", owner.id() + " / " + person.id(), "two persons");
        }
      }
    }
  }

  private void addLateOrders() {
    for (Order order : world.orders()) {
      if (Mistakes.isLate(order)) {
        add("order told a month late", "shop", order.id(), "in the next month's file");
      }
    }
  }

  private void addEmployee(String fault, int employee, String detail) {
    add(fault, "salesforce", world.staff().employee(employee).email(), detail);
  }

  private void add(String fault, String source, String subject, String detail) {
    csv.cell(fault).cell(source).cell(subject).cell(detail).end();
  }
}
