package io.clientele.models.attribution.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that happened to one person, in order. */
final class Person {
  private final List<Touch> touches = new ArrayList<>();
  private final List<StageReached> stages = new ArrayList<>();
  private final List<Conversion> conversions = new ArrayList<>();
  private boolean hasConverted;

  /** All persons of a log, by id, without what happened after {@code asOf}. */
  static List<Person> all(TouchLog log, Instant asOf) {
    Map<String, Person> persons = new TreeMap<>();
    for (Touch touch : log.touches()) {
      if (!touch.time().isAfter(asOf)) {
        of(persons, touch.customerId()).touches.add(touch);
      }
    }
    for (StageReached stage : log.stages()) {
      of(persons, stage.customerId()).stages.add(stage);
    }
    for (Conversion conversion : log.conversions()) {
      if (!conversion.time().isAfter(asOf)) {
        of(persons, conversion.customerId()).add(conversion);
      }
    }
    for (Person person : persons.values()) {
      person.touches.sort(Touch.IN_ORDER);
      person.conversions.sort(Conversion.IN_ORDER);
    }
    return List.copyOf(persons.values());
  }

  /** A conversion without a usable value has no journey, but the person is no null either. */
  private void add(Conversion conversion) {
    hasConverted = true;
    if (Double.isFinite(conversion.value())) {
      conversions.add(conversion);
    }
  }

  List<Journey> journeys(JourneyRules rules) {
    List<Journey> journeys = new ArrayList<>();
    Instant previous = Instant.MIN;
    Instant latest = Instant.MIN;
    for (Conversion conversion : conversions) {
      Instant time = conversion.time();
      // Conversions of the same instant share their touches, so the order of ids decides nothing.
      if (time.isAfter(latest)) {
        previous = latest;
        latest = time;
      }
      boolean isCut = rules.start() == PathStart.AFTER_PREVIOUS_CONVERSION;
      Instant after = isCut ? previous : Instant.MIN;
      journeys.add(
          new Journey(conversion, between(after, time, rules), stagesBetween(after, time)));
    }
    return journeys;
  }

  /** The channels of a person who will not convert any more; empty for all others. */
  Optional<List<String>> leadingNowhere(JourneyRules rules, Instant asOf) {
    if (hasConverted || touches.isEmpty()) {
      return Optional.empty();
    }
    Instant last = touches.get(touches.size() - 1).time();
    if (last.isAfter(asOf.minus(rules.lookback()))) {
      return Optional.empty();
    }
    return Optional.of(between(Instant.MIN, last, rules).stream().map(Touch::channel).toList());
  }

  private List<Touch> between(Instant after, Instant until, JourneyRules rules) {
    Instant oldest = until.minus(rules.lookback());
    int begin = touchesUntil(after.isAfter(oldest) ? after : oldest);
    List<Touch> near = touches.subList(begin, touchesUntil(until));
    List<Touch> kept = rules.collapse().apply(rules.direct().apply(near, Touch::isDirect));
    return kept.subList(Math.max(0, kept.size() - rules.longest()), kept.size());
  }

  /** How many touches happened at or before a time; a search, as some persons have very many. */
  private int touchesUntil(Instant time) {
    int low = 0;
    int high = touches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (touches.get(middle).time().isAfter(time)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The last time that each stage was reached on the way. */
  private Map<Stage, Instant> stagesBetween(Instant after, Instant until) {
    Map<Stage, Instant> reached = new EnumMap<>(Stage.class);
    for (StageReached stage : stages) {
      if (stage.time().isAfter(after) && !stage.time().isAfter(until)) {
        reached.merge(stage.stage(), stage.time(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return Collections.unmodifiableMap(reached);
  }

  private static Person of(Map<String, Person> persons, String customerId) {
    return persons.computeIfAbsent(customerId, id -> new Person());
  }
}
