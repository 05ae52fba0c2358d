package io.clientele.pipeline.demo.news;

import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.news.Issue.Habit;
import io.clientele.pipeline.demo.shop.Order;
import io.clientele.pipeline.demo.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A newsletter every third month to some hundred customers who have bought before. Who is about to
 * buy clicks more often; who opted out or could not be reached gets no other.
 */
public final class Newsletter {
  private static final int EVERY_MONTHS = 3;
  private static final int RECIPIENTS = 110;
  private static final int DAYS_BEFORE_A_SALE = 20;
  private static final int HOUR = 3600;

  private final World world;
  private final Dice dice;
  private final List<List<Integer>> orderDays = new ArrayList<>();
  private final Set<Integer> left = new HashSet<>();
  private final List<NewsMail> mails = new ArrayList<>();

  private Newsletter(World world) {
    this.world = world;
    this.dice = Dice.of(world.seed(), "newsletter");
    world.people().forEach(person -> orderDays.add(new ArrayList<>()));
    for (Order order : world.orders()) {
      if (!order.isRefund()) {
        orderDays.get(order.person()).add(order.day());
      }
    }
  }

  /** Every mail of every issue, by issue, then person. */
  public static List<NewsMail> of(World world) {
    Newsletter newsletter = new Newsletter(world);
    issues().forEach(newsletter::send);
    return List.copyOf(newsletter.mails);
  }

  public static List<Issue> issues() {
    List<Issue> issues = new ArrayList<>();
    for (int month = EVERY_MONTHS - 1; month < Timeline.MONTHS; month += EVERY_MONTHS) {
      int index = issues.size();
      long sentAt = Timeline.at(Timeline.monthStart(month) + 9, 8 * HOUR);
      issues.add(new Issue(index, month, sentAt, habit(index)));
    }
    return issues;
  }

  private static Habit habit(int index) {
    return switch (index) {
      case 4 -> Habit.OLD_ADDRESSES;
      case 6 -> Habit.MACHINES;
      case 8 -> Habit.DRIVES_AWAY;
      default -> Habit.USUAL;
    };
  }

  private void send(Issue issue) {
    int day = Timeline.day(issue.sentAt());
    List<Integer> readers = new ArrayList<>();
    for (int person = 0; person < world.acquisitions().size(); person++) {
      boolean hasBought = orderDays.get(person).stream().anyMatch(each -> each < day - 1);
      boolean hasAddress = !world.person(person).contact().email().isEmpty();
      if (hasBought && hasAddress && !left.contains(person)) {
        readers.add(person);
      }
    }
    for (int person : readers) {
      if (dice.below(readers.size()) < RECIPIENTS) {
        mails.add(mail(issue, person, day));
      }
    }
  }

  private NewsMail mail(Issue issue, int person, int day) {
    Habit habit = issue.habit();
    if (dice.chance(habit.bounced())) {
      left.add(person);
      return new NewsMail(
          issue, person, true, Timeline.NEVER, Timeline.NEVER, Timeline.NEVER, Timeline.NEVER);
    }
    boolean willBuy =
        orderDays.get(person).stream()
            .anyMatch(each -> each > day && each <= day + DAYS_BEFORE_A_SALE);
    boolean isClicked = habit != Habit.MACHINES && dice.chance(willBuy ? 500 : 60);
    boolean isOpened = isClicked || dice.chance(habit == Habit.MACHINES ? 40 : 250);
    boolean isMachineOpened = dice.chance(habit.machineOpened());
    boolean isUnsubscribed = dice.chance(habit.unsubscribed());
    long openedAt = issue.sentAt() + 60 + dice.below(10 * HOUR);
    long clickedAt = openedAt + 20 + dice.below(300);
    if (isUnsubscribed) {
      left.add(person);
    }
    return new NewsMail(
        issue,
        person,
        false,
        isMachineOpened ? issue.sentAt() + 3 : Timeline.NEVER,
        isOpened ? openedAt : Timeline.NEVER,
        isClicked ? clickedAt : Timeline.NEVER,
        isUnsubscribed ? openedAt + 600 : Timeline.NEVER);
  }
}
