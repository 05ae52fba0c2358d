package io.clientele.catalog.segment;

import io.clientele.catalog.declared.Declared;
import io.clientele.lakehouse.problem.Problems;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads one condition such as {@code { recency: { from: 4 }, worth: { below: 2 } }}. */
final class ConditionReader {
  private static final List<String> SCORES = List.of("recency", "frequency", "money", "worth");
  private static final List<String> LIMITS = List.of("from", "to", "below");
  private static final String REMEDY =
      "Write a whole score from 1 to 5; worth may lie half way between two.";

  private final Problems problems = new Problems();

  private ConditionReader() {}

  /**
   * The condition; empty when something is wrong with it, which then stands in {@code problems}.
   */
  static Optional<SegmentCondition> read(Declared condition, Problems problems) {
    ConditionReader reader = new ConditionReader();
    SegmentCondition read = reader.read(condition);
    problems.addAll(reader.problems);
    return reader.problems.isEmpty() ? Optional.of(read) : Optional.empty();
  }

  private SegmentCondition read(Declared condition) {
    if (!condition.isMapping()) {
      problems.add(
          condition.place(),
          "'" + condition.text() + "' is no condition.",
          "Write it like { recency: 5, worth: { from: 4 } }.");
    }
    condition.refuseOthers(SCORES, problems);
    return new SegmentCondition(
        range(condition, "recency"),
        range(condition, "frequency"),
        range(condition, "money"),
        range(condition, "worth"));
  }

  private ScoreRange range(Declared condition, String score) {
    Optional<Declared> declared = condition.entry(score);
    if (declared.isEmpty()) {
      return ScoreRange.ANY;
    }
    Declared value = declared.get();
    if (!value.isMapping()) {
      int only = halves(value, score, 0);
      return only == 0 ? ScoreRange.ANY : new ScoreRange(only, only);
    }
    value.refuseOthers(LIMITS, problems);
    int least = limit(value, "from", score, ScoreRange.ANY.least());
    int most = limit(value, "to", score, ScoreRange.ANY.most());
    int below = limit(value, "below", score, ScoreRange.ANY.most() + 1);
    most = Math.min(most, below - 1);
    if (least > most) {
      problems.add(value.place(), score + " leaves no score.", "Let from be at most to.");
      return ScoreRange.ANY;
    }
    return new ScoreRange(least, most);
  }

  private int limit(Declared range, String limit, String score, int otherwise) {
    return range.entry(limit).map(value -> halves(value, score, otherwise)).orElse(otherwise);
  }

  private int halves(Declared value, String score, int otherwise) {
    try {
      int halves = new BigDecimal(value.text()).movePointRight(1).intValueExact();
      boolean isStep = halves % 10 == 0 || (score.equals("worth") && halves % 5 == 0);
      if (isStep && halves >= 10 && halves <= 50) {
        return halves / 5;
      }
    } catch (ArithmeticException | NumberFormatException wrong) {
      // told below, like every other value that is no score
    }
    problems.add(value.place(), score + " '" + value.text() + "' is no score.", REMEDY);
    return otherwise;
  }
}
