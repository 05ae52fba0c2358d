package io.clientele.models.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Whether ad money comes back, for every keyword and channel, and how such advice turned out.
 *
 * <p>The number of customers of a keyword is Poisson with a rate per unit of money; what a customer
 * brings in the first year is Gamma distributed around the keyword's mean. Rates and means have
 * priors that are fitted over all keywords, so that a keyword with little history is judged mostly
 * by what keywords are like. Both kinds of facts count for as much as they are ripe, see {@link
 * Ripening}.
 */
public final class Budgets {
  private static final int QUARTERS = 8;
  private static final int MONTHS_AFTER = 3;
  private static final int DRAWS = 200;

  private final BudgetHistory history;
  private final BudgetTerms terms;

  public Budgets(BudgetHistory history, BudgetTerms terms) {
    this.history = history;
    this.terms = terms;
  }

  /** The advice of a day, by level and key: one per keyword with a cost and one per channel. */
  public List<BudgetAdvice> advices(LocalDate asOf) {
    return BudgetAdvisor.at(asOf, history, terms).advices();
  }

  /**
   * The advice for keywords at up to eight quarter ends before a day, from what was known at each,
   * against what came. The newest quarter is the one whose three months after it are a year old.
   */
  public List<ReplayedAdvice> replay(LocalDate asOf) {
    List<ReplayedAdvice> replayed = new ArrayList<>();
    LocalDate lastComplete = completeMonthEnd(asOf.minusDays(terms.horizonDays()));
    LocalDate newest = quarterEnd(monthEnd(lastComplete.minusMonths(MONTHS_AFTER)));
    for (int quarter = QUARTERS - 1; quarter >= 0; quarter--) {
      replayed.addAll(replayAt(monthEnd(newest.minusMonths(3L * quarter))));
    }
    return replayed;
  }

  private List<ReplayedAdvice> replayAt(LocalDate day) {
    BudgetAdvisor advisor = BudgetAdvisor.at(day, history, terms);
    Map<String, double[]> outcomes =
        history.outcome(day, monthEnd(day.plusMonths(MONTHS_AFTER)), terms.horizonDays());
    Map<Advice, List<ReplayedAdvice>> kinds = new EnumMap<>(Advice.class);
    for (BudgetAdvice advice : advisor.advices()) {
      Double stated = advice.wrong();
      double[] after = outcomes.get(advice.key());
      if (advice.level().equals("keyword") && stated != null && after != null && after[0] > 0) {
        boolean isBack = after[1] >= after[0];
        double comesBack = advisor.bringsBack(advice.facts(), after[0], advice.key() + day, DRAWS);
        boolean isStop = advice.advice() == Advice.STOP;
        kinds
            .computeIfAbsent(advice.advice(), kind -> new ArrayList<>())
            .add(
                new ReplayedAdvice(
                    day,
                    advice.advice(),
                    1,
                    isStop == isBack ? 1 : 0,
                    stated,
                    isStop ? comesBack : 1 - comesBack,
                    after[0],
                    after[1]));
      }
    }
    return kinds.values().stream().map(Budgets::together).toList();
  }

  private static ReplayedAdvice together(List<ReplayedAdvice> same) {
    return new ReplayedAdvice(
        same.get(0).asOf(),
        same.get(0).advice(),
        same.size(),
        same.stream().mapToInt(ReplayedAdvice::wrong).sum(),
        same.stream().mapToDouble(ReplayedAdvice::meanWrong).average().orElse(0),
        same.stream().mapToDouble(ReplayedAdvice::expectedWrong).average().orElse(0),
        same.stream().mapToDouble(ReplayedAdvice::cost).sum(),
        same.stream().mapToDouble(ReplayedAdvice::margin).sum());
  }

  /** The last end of a quarter that is not after an end of a month. */
  private static LocalDate quarterEnd(LocalDate monthEnd) {
    return monthEnd(monthEnd.minusMonths(monthEnd.getMonthValue() % 3));
  }

  /** The last end of a month that is not after a day. */
  private static LocalDate completeMonthEnd(LocalDate day) {
    LocalDate end = monthEnd(day);
    return end.equals(day) ? end : monthEnd(day.minusMonths(1));
  }

  private static LocalDate monthEnd(LocalDate day) {
    return day.withDayOfMonth(day.lengthOfMonth());
  }
}
