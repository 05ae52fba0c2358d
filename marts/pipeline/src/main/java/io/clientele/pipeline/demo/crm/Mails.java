package io.clientele.pipeline.demo.crm;

import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Season;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.people.Employee.Team;
import io.clientele.pipeline.demo.people.Person;
import io.clientele.pipeline.demo.people.Staff;
import io.clientele.pipeline.demo.shop.Order;
import java.util.ArrayList;
import java.util.List;

/** What customers asked the service team by e-mail, and when they were answered. */
public final class Mails {
  private static final List<String> SUBJECTS =
      List.of("Delivery", "Invoice", "Wrong item", "Machine does not heat", "Opening hours");
  private static final int EVENING = 19 * 3600;
  private static final int OFFICE_OPENS = 9 * 3600;
  private static final int OFFICE_CLOSES = 17 * 3600;

  private final Dice dice;
  private final Staff staff;
  private final List<Mail> mails = new ArrayList<>();

  private Mails(long seed, Staff staff) {
    this.dice = Dice.of(seed, "mails");
    this.staff = staff;
  }

  /** One or two exchanges about some four in a hundred orders. */
  public static List<Mail> of(long seed, Staff staff, List<Person> people, List<Order> orders) {
    Mails maker = new Mails(seed, staff);
    int thread = 0;
    for (Order order : orders) {
      boolean canWrite = !people.get(order.person()).contact().email().isEmpty();
      if (canWrite && maker.dice.chance(40)) {
        maker.addThread(order, thread++);
      }
    }
    return List.copyOf(maker.mails);
  }

  private void addThread(Order order, int thread) {
    int day = order.day() + dice.between(1, 9);
    int employee = staff.anyOf(Team.SERVICE, day, dice).index();
    String subject = dice.pick(SUBJECTS) + " " + order.id();
    long asked = Timeline.at(day, Season.shoppingSecond(dice));
    int exchanges = dice.chance(250) ? 2 : 1;
    for (int exchange = 0; exchange < exchanges; exchange++) {
      int replyTo = exchange == 0 ? Mail.NONE : mails.size() - 1;
      add(thread, order.person(), employee, true, asked, replyTo, subject);
      if (dice.chance(50)) {
        return;
      }
      long answered = answeredAt(asked, employee);
      add(thread, order.person(), employee, false, answered, mails.size() - 1, "Re: " + subject);
      asked = answered + 60L * dice.between(20, 500);
    }
  }

  /** In office hours within some hours, except for the one who sits down in the evening. */
  private long answeredAt(long asked, int employee) {
    int day = Timeline.day(asked);
    int second = Timeline.secondOfDay(asked);
    if (employee == Staff.EVENING_WORKER) {
      int evening = second < EVENING ? day : day + 1;
      return Timeline.at(evening, EVENING + dice.below(4 * 3600));
    }
    boolean tooLate = second > OFFICE_CLOSES - 600;
    int workday = Season.workday(tooLate ? day + 1 : day);
    int from = workday == day ? Math.max(second, OFFICE_OPENS) : OFFICE_OPENS;
    int wait = 60 * Math.min((int) dice.waiting(75) + 3, 400);
    return Timeline.at(workday, Math.min(from + wait, Math.max(from + 300, OFFICE_CLOSES)));
  }

  private void add(
      int thread,
      int person,
      int employee,
      boolean isIncoming,
      long at,
      int replyTo,
      String subject) {
    mails.add(new Mail(mails.size(), thread, person, employee, isIncoming, at, replyTo, subject));
  }
}
