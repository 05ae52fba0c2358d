package io.clientele.report.chart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** The sentence beside a chart: what it shows, computed from the same values. */
public final class Sentences {
  /** What stands for rows without a value of the dimension. */
  private static final String NONE = "(none)";

  private Sentences() {}

  /** Highest and lowest of a course over time. */
  public static String course(
      String figure,
      List<String> labels,
      List<@Nullable Double> values,
      DoubleFunction<String> print) {
    int highest = -1;
    int lowest = -1;
    for (int position = 0; position < values.size(); position++) {
      Double value = values.get(position);
      if (value == null) {
        continue;
      }
      if (highest < 0 || value > orZero(values.get(highest))) {
        highest = position;
      }
      if (lowest < 0 || value < orZero(values.get(lowest))) {
        lowest = position;
      }
    }
    if (highest < 0) {
      return figure + " has no value in this period.";
    }
    if (highest == lowest) {
      return "%s: %s in %s."
          .formatted(figure, print.apply(orZero(values.get(highest))), labels.get(highest));
    }
    return "%s was highest in %s (%s) and lowest in %s (%s)."
        .formatted(
            figure,
            labels.get(highest),
            print.apply(orZero(values.get(highest))),
            labels.get(lowest),
            print.apply(orZero(values.get(lowest))));
  }

  /** The first and the last bar, where bars stand in an order of their own. */
  public static String ends(
      String figure,
      String counted,
      List<String> labels,
      List<@Nullable Double> values,
      DoubleFunction<String> print) {
    int last = labels.size() - 1;
    return "%s is %s at %s and %s at %s (%s)."
        .formatted(
            figure,
            print.apply(orZero(values.get(0))),
            labels.get(0),
            print.apply(orZero(values.get(last))),
            labels.get(last),
            counted.toLowerCase(Locale.UK));
  }

  /**
   * The largest bar and its part of the whole; the part only where bars may be added up. Where some
   * bars take away from others, both ends instead.
   */
  public static String largest(
      String figure,
      List<String> labels,
      List<@Nullable Double> values,
      Optional<Double> total,
      DoubleFunction<String> print,
      DoubleFunction<String> printShare) {
    if (labels.isEmpty()) {
      return figure + " has no value in this period.";
    }
    int leader = labels.get(0).equals(NONE) && labels.size() > 1 ? 1 : 0;
    double first = orZero(values.get(leader));
    int least = leastOf(values);
    if (orZero(values.get(least)) < 0 && first > 0) {
      return "%s brings most, %s; %s takes most, %s."
          .formatted(
              capital(labels.get(leader)),
              print.apply(first),
              labels.get(least),
              print.apply(orZero(values.get(least))));
    }
    String start = capital(labels.get(leader)) + " leads with " + print.apply(first);
    if (total.isEmpty() || total.get() <= 0 || first <= 0) {
      return start + ".";
    }
    String share = ", %s of the total".formatted(printShare.apply(first / total.get()));
    if (leader == 1) {
      return start + share + "; %s have none.".formatted(print.apply(orZero(values.get(0))));
    }
    if (labels.size() < 4) {
      return start + share + ".";
    }
    double three = first + orZero(values.get(1)) + orZero(values.get(2));
    return start
        + share
        + "; the first three make %s.".formatted(printShare.apply(three / total.get()));
  }

  private static int leastOf(List<@Nullable Double> values) {
    int least = 0;
    for (int place = 1; place < values.size(); place++) {
      if (orZero(values.get(place)) < orZero(values.get(least))) {
        least = place;
      }
    }
    return least;
  }

  /** A sentence begins with a capital, whatever its first word is a value of. */
  private static String capital(String text) {
    int end = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
    return text.substring(0, end).toUpperCase(Locale.UK) + text.substring(end);
  }

  private static double orZero(@Nullable Double value) {
    return value == null ? 0 : value;
  }
}
