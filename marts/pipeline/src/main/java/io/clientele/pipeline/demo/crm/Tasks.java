package io.clientele.pipeline.demo.crm;

import io.clientele.pipeline.demo.crm.Task.Kind;
import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Season;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.people.Employee.Team;
import io.clientele.pipeline.demo.people.Staff;
import io.clientele.pipeline.demo.shop.Order;
import java.util.ArrayList;
import java.util.List;

/** What the employees did about leads, deals and customers who called. */
public final class Tasks {
  /** Does most tasks after they were due. */
  public static final int LATE_EMPLOYEE = 2;

  private final Dice dice;
  private final Staff staff;
  private final List<Task> tasks = new ArrayList<>();

  private Tasks(long seed, Staff staff) {
    this.dice = Dice.of(seed, "tasks");
    this.staff = staff;
  }

  public static List<Task> of(
      long seed, Staff staff, List<Lead> leads, List<Deal> deals, List<Order> orders) {
    Tasks maker = new Tasks(seed, staff);
    leads.forEach(maker::addFirstCall);
    deals.forEach(maker::addFollowUps);
    orders.forEach(maker::addServiceCall);
    return List.copyOf(maker.tasks);
  }

  /** Six of ten leads are called on the next working day; some are never called. */
  private void addFirstCall(Lead lead) {
    if (dice.chance(70)) {
      return;
    }
    int day = Season.workday(Timeline.day(lead.at()) + (dice.chance(600) ? 1 : dice.between(2, 6)));
    call(Kind.CALL_OUT, lead.index(), lead.person(), Task.NONE, lead.owner(), "First call", day);
  }

  private void addFollowUps(Deal deal) {
    for (StageEvent event : deal.events()) {
      if (event.stage().isClosed()) {
        continue;
      }
      int due = Season.workday(Timeline.day(event.at()) + dice.between(2, 9));
      add(
          Kind.TODO,
          Task.NONE,
          deal.person(),
          deal.index(),
          deal.owner(),
          "Follow up: " + event.stage().label(),
          event.at(),
          due,
          completedAt(deal.owner(), due),
          0,
          "");
      if (event.stage() == Stage.PROPOSAL || event.stage() == Stage.OFFER_SENT) {
        add(
            Kind.EMAIL,
            Task.NONE,
            deal.person(),
            deal.index(),
            deal.owner(),
            "Email: your offer",
            event.at(),
            Timeline.day(event.at()),
            event.at() + 120,
            0,
            "");
      } else if (dice.chance(500)) {
        call(Kind.CALL_OUT, Task.NONE, deal.person(), deal.index(), deal.owner(), "Call", due);
      }
    }
  }

  private void addServiceCall(Order order) {
    int day = Season.workday(order.day() + dice.between(0, 8));
    if (dice.chance(15)) {
      int owner = staff.anyOf(Team.SERVICE, day, dice).index();
      String subject = "Question about an order";
      call(Kind.CALL_IN, Task.NONE, order.person(), Task.NONE, owner, subject, day);
    }
  }

  private void call(Kind kind, int lead, int person, int deal, int owner, String subject, int day) {
    long at = Timeline.at(day, Season.officeSecond(dice));
    boolean isAnswered = dice.chance(kind == Kind.CALL_IN ? 880 : 700);
    int seconds = isAnswered ? dice.between(40, 900) : 0;
    String result = isAnswered ? "Connected" : kind == Kind.CALL_IN ? "Missed" : "No answer";
    add(kind, lead, person, deal, owner, subject, at, day, at + seconds, seconds, result);
  }

  private long completedAt(int owner, int due) {
    int late = owner == LATE_EMPLOYEE ? 600 : 120;
    if (dice.chance(40)) {
      return Timeline.NEVER;
    }
    int day = dice.chance(late) ? due + dice.between(1, 12) : due - dice.below(2);
    return Timeline.at(Season.workday(day), Season.officeSecond(dice));
  }

  private void add(
      Kind kind,
      int lead,
      int person,
      int deal,
      int owner,
      String subject,
      long createdAt,
      int dueDay,
      long completedAt,
      int seconds,
      String result) {
    long done = completedAt == Timeline.NEVER ? completedAt : Math.max(completedAt, createdAt + 60);
    tasks.add(
        new Task(
            tasks.size(),
            kind,
            lead,
            person,
            deal,
            owner,
            subject,
            createdAt,
            dueDay,
            done,
            seconds,
            result));
  }
}
