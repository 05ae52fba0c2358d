package io.clientele.build.function;

import io.clientele.models.budget.Advice;
import io.clientele.models.budget.BudgetAdvice;
import io.clientele.models.budget.UnitFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;

/** What an advice rests on, as sentences with the measured figures. */
final class BudgetEvidence {
  private BudgetEvidence() {}

  static String of(BudgetAdvice advice, String currency) {
    UnitFacts facts = advice.facts();
    String measured =
        "%s for %s %s from %s to %s"
            .formatted(
                customers(facts.customers()),
                whole(facts.cost()),
                currency,
                month(facts.firstMonth()),
                month(facts.lastMonth()));
    if (advice.advice() == Advice.TOO_EARLY) {
      return advice.reason().equals("young")
          ? measured + "; too few customers of ads are a year old to tell what a year brings."
          : measured + "; the cost is less than one customer brings in a year.";
    }
    return "%s. They brought %s so far, %s is expected in their first year. A chance of %s that a year brings the cost back."
        .formatted(
            measured,
            whole(facts.margin()),
            whole(Objects.requireNonNull(advice.expectedMargin())),
            percent(Objects.requireNonNull(advice.paysBack())));
  }

  private static String customers(double count) {
    String number = rounded(count, 1).stripTrailingZeros().toPlainString();
    return number + (number.equals("1") ? " customer" : " customers");
  }

  private static String whole(double amount) {
    return rounded(amount, 0).toPlainString();
  }

  private static String percent(double share) {
    String number = rounded(100 * share, 0).toPlainString();
    return switch (number) {
      case "0" -> "less than 1 %";
      case "100" -> "more than 99 %";
      default -> number + " %";
    };
  }

  private static String month(LocalDate day) {
    return day.toString().substring(0, 7);
  }

  private static BigDecimal rounded(double number, int scale) {
    return BigDecimal.valueOf(number).setScale(scale, RoundingMode.HALF_UP);
  }
}
