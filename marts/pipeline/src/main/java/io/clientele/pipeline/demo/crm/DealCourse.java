package io.clientele.pipeline.demo.crm;

import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Season;
import io.clientele.pipeline.demo.draw.Timeline;
import java.util.ArrayList;
import java.util.List;

/** The way of one deal from its first stage to its last. */
final class DealCourse {
  private static final int MINUTES_BETWEEN_TWINS = 25;

  private final Dice dice;

  DealCourse(Dice dice) {
    this.dice = dice;
  }

  /** A deal that is closed at a moment, won or lost; a few lost ones are opened once more. */
  List<StageEvent> closed(long createdAt, long closedAt, long amount, Stage end) {
    List<Stage> stages = stages();
    List<StageEvent> events = new ArrayList<>();
    int closeDay = Timeline.day(closedAt);
    long first = amount * dice.between(75, 125) / 100;
    for (int index = 0; index < stages.size(); index++) {
      Stage stage = stages.get(index);
      boolean isTwin = stage == Stage.OFFER_SENT && stages.get(index - 1) == Stage.PROPOSAL;
      long at =
          isTwin
              ? events.get(index - 1).at() + 60L * dice.between(2, MINUTES_BETWEEN_TWINS)
              : createdAt + (closedAt - createdAt) * index / (stages.size() + 1);
      boolean isPriced = stage.isPriced();
      int guess = closeDay + (isPriced ? dice.between(-3, 10) : dice.between(-10, 30));
      events.add(new StageEvent(at, stage, isPriced ? amount : first, guess));
    }
    events.add(new StageEvent(closedAt, end, amount, closeDay));
    if (end == Stage.CLOSED_LOST && dice.chance(15)) {
      reopen(events, closedAt, amount);
    }
    return List.copyOf(events);
  }

  /** A deal that is put on hold and stays there. */
  List<StageEvent> held(long createdAt, long amount) {
    int closeDay = Timeline.day(createdAt) + dice.between(30, 90);
    long later = createdAt + days(dice.between(3, 12));
    long held = later + days(dice.between(5, 25));
    return List.of(
        new StageEvent(createdAt, Stage.QUALIFICATION, amount, closeDay),
        new StageEvent(later, Stage.NEEDS_ANALYSIS, amount, closeDay),
        new StageEvent(held, Stage.ON_HOLD, amount, closeDay));
  }

  private void reopen(List<StageEvent> events, long closedAt, long amount) {
    long again = closedAt + days(dice.between(8, 15));
    long end = again + days(dice.between(6, 20));
    events.add(new StageEvent(again, Stage.NEGOTIATION, amount * 9 / 10, Timeline.day(end)));
    events.add(new StageEvent(end, Stage.CLOSED_LOST, amount * 9 / 10, Timeline.day(end)));
  }

  private List<Stage> stages() {
    List<Stage> stages = new ArrayList<>(5);
    stages.add(Stage.QUALIFICATION);
    if (!dice.chance(150)) {
      stages.add(Stage.NEEDS_ANALYSIS);
    }
    int offer = dice.weighted(40, 30, 30);
    if (offer != 1) {
      stages.add(Stage.PROPOSAL);
    }
    if (offer != 0) {
      stages.add(Stage.OFFER_SENT);
    }
    if (!dice.chance(300)) {
      stages.add(Stage.NEGOTIATION);
    }
    return stages;
  }

  private static long days(int count) {
    return (long) count * Timeline.SECONDS_PER_DAY;
  }

  /** A moment in office hours some days after another one. */
  long officeMoment(int day) {
    return Timeline.at(Season.workday(day), Season.officeSecond(dice));
  }
}
