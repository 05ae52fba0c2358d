package io.clientele.pipeline.demo.telephony;

import io.clientele.pipeline.demo.draw.BudapestClock;
import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.people.Employee;
import io.clientele.pipeline.demo.people.Person;
import io.clientele.pipeline.demo.telephony.Call.End;
import io.clientele.pipeline.demo.telephony.Call.Leg;
import io.clientele.pipeline.demo.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calls of two years: the exchange's records begin in September 2024.
 *
 * <p>In office hours callers choose between two queues. At noon nobody sits at the telephones of
 * the care queue, which loses most of its calls then.
 */
public final class Calls {
  public static final int FIRST_MONTH = Timeline.monthNamed("2024-09");
  public static final int NOON = 12;

  /** Days on which nobody answers. */
  public static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.of(2024, 10, 23),
          LocalDate.of(2024, 12, 24),
          LocalDate.of(2024, 12, 25),
          LocalDate.of(2024, 12, 26),
          LocalDate.of(2025, 1, 1),
          LocalDate.of(2025, 4, 18),
          LocalDate.of(2025, 4, 21),
          LocalDate.of(2025, 5, 1),
          LocalDate.of(2025, 6, 9),
          LocalDate.of(2025, 8, 20),
          LocalDate.of(2025, 10, 23),
          LocalDate.of(2025, 12, 24),
          LocalDate.of(2025, 12, 25),
          LocalDate.of(2025, 12, 26),
          LocalDate.of(2026, 1, 1),
          LocalDate.of(2026, 4, 3),
          LocalDate.of(2026, 4, 6),
          LocalDate.of(2026, 5, 1),
          LocalDate.of(2026, 5, 25),
          LocalDate.of(2026, 8, 20));

  private static final int OPENS = 9;
  private static final int CLOSES = 17;

  /** The night in which the hour from two to three comes twice. */
  private static final int LONG_NIGHT = (int) LocalDate.of(2025, 10, 26).toEpochDay();

  /** Calls of an hour by a hundred customers, in ten thousandths. */
  private static final int[] BY_HOUR = {210, 270, 230, 170, 160, 200, 170, 120};

  private static final int[] BY_WEEKDAY = {150, 110, 95, 90, 85};

  private final World world;
  private final Dice dice;
  private final List<Person> callers;
  private final List<Call> calls = new ArrayList<>();

  private Calls(World world) {
    this.world = world;
    this.dice = Dice.of(world.seed(), "calls");
    this.callers =
        world.people().subList(0, world.acquisitions().size()).stream()
            .filter(person -> !person.phoneDigits().isEmpty())
            .toList();
  }

  /** All calls, by time as they were begun, those of the long night first. */
  public static List<Call> of(World world) {
    Calls maker = new Calls(world);
    maker.addLongNight();
    for (int day = Timeline.monthStart(FIRST_MONTH); day <= Timeline.LAST; day++) {
      if (Timeline.weekday(day) <= BY_WEEKDAY.length
          && !HOLIDAYS.contains(LocalDate.ofEpochDay(day))) {
        maker.addDay(day);
      }
    }
    return List.copyOf(maker.calls);
  }

  /** Two calls at the same time of the clock, an hour apart; both left a message. */
  private void addLongNight() {
    long at = Timeline.at(LONG_NIGHT, 2 * 3600 + 1800);
    long first = BudapestClock.toUtc(at);
    for (long utc : new long[] {first, first + 3600}) {
      Leg given = new Leg(-1, 0, 20, 0, End.NOT_ANSWERED);
      add(at, utc, Queue.CARE, Call.ANONYMOUS, List.of(given, voicemail(20, 30)));
    }
  }

  private void addDay(int day) {
    for (int hour = OPENS; hour < CLOSES; hour++) {
      double mean =
          callers.size()
              * BY_HOUR[hour - OPENS]
              * BY_WEEKDAY[Timeline.weekday(day) - 1]
              / (100.0 * 100 * 10_000);
      for (double at = dice.waiting(1 / mean); at < 1; at += dice.waiting(1 / mean)) {
        addIncoming(Timeline.at(day, hour * 3600 + (int) (at * 3600)));
      }
    }
  }

  private void addIncoming(long at) {
    Queue queue = dice.chance(450) ? Queue.SALES : Queue.CARE;
    Person caller = dice.pick(callers);
    String number = dice.chance(80) ? Call.ANONYMOUS : written(caller);
    boolean isNoon = Timeline.secondOfDay(at) / 3600 == NOON;
    int lost = queue == Queue.CARE && isNoon ? 750 : 90;
    int wait = 3 + Math.min(90, (int) dice.waiting(queue == Queue.CARE ? 16 : 9));
    if (dice.chance(lost)) {
      add(at, BudapestClock.toUtc(at), queue, number, unanswered(wait + 10));
      if (!number.equals(Call.ANONYMOUS) && dice.chance(500)) {
        addCallBack(at + 60L * dice.between(8, 55), queue, caller);
      }
    } else {
      add(at, BudapestClock.toUtc(at), queue, number, answered(Timeline.day(at), queue, wait));
    }
  }

  private List<Leg> answered(int day, Queue queue, int wait) {
    List<Leg> legs = new ArrayList<>();
    Employee first = world.staff().anyOf(queue.team(), day, dice);
    if (dice.chance(250)) {
      Employee busy = world.staff().anyOf(queue.team(), day, dice);
      if (busy.index() != first.index()) {
        legs.add(new Leg(busy.index(), 0, Math.max(1, wait - 2), 0, End.NOT_ANSWERED));
      }
    }
    int talk = 20 + Math.min(1500, (int) dice.waiting(170));
    legs.add(new Leg(first.index(), 0, wait, talk, End.TALKED));
    if (dice.chance(80)) {
      Employee second = world.staff().anyOf(queue.team(), day, dice);
      if (second.index() != first.index()) {
        legs.add(
            new Leg(
                second.index(),
                wait + talk,
                4,
                20 + Math.min(900, (int) dice.waiting(120)),
                End.TALKED));
      }
    }
    return legs;
  }

  private List<Leg> unanswered(int wait) {
    Leg given = new Leg(-1, 0, wait, 0, End.NOT_ANSWERED);
    return dice.chance(250)
        ? List.of(given, voicemail(wait, dice.between(10, 50)))
        : List.of(given);
  }

  private static Leg voicemail(int after, int seconds) {
    return new Leg(-1, after, 0, seconds, End.VOICEMAIL);
  }

  private void addCallBack(long at, Queue queue, Person caller) {
    Employee employee = world.staff().anyOf(queue.team(), Timeline.day(at), dice);
    boolean isReached = dice.chance(800);
    Leg leg =
        isReached
            ? new Leg(employee.index(), 0, 8, 20 + (int) dice.waiting(100), End.TALKED)
            : new Leg(employee.index(), 0, 25, 0, End.NOT_ANSWERED);
    add(at, BudapestClock.toUtc(at), null, "00" + caller.phoneDigits(), List.of(leg));
  }

  /** As trunks of several providers show it. */
  private String written(Person caller) {
    return switch (dice.weighted(6, 3, 1)) {
      case 0 -> caller.phoneDigits();
      case 1 -> "+" + caller.phoneDigits();
      default -> "00" + caller.phoneDigits();
    };
  }

  private void add(long at, long utc, @Nullable Queue queue, String number, List<Leg> legs) {
    calls.add(new Call(calls.size(), at, utc, queue, number, legs));
  }
}
