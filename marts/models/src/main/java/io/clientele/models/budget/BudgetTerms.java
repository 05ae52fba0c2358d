package io.clientele.models.budget;

/**
 * What counts as paying back, and how sure an advice has to be.
 *
 * @param lookbackDays how long after a click a first sale can be credited to it
 * @param windowDays months that ended within so many days are looked at
 * @param halfLifeDays a fact so many days older tells half as much about the next money
 * @param horizonDays days after the first sale within which a customer's margin counts
 * @param stopAt stop when the chance that the cost comes back is this or less
 * @param raiseAt raise when that chance is this or more
 */
public record BudgetTerms(
    int lookbackDays,
    int windowDays,
    int halfLifeDays,
    int horizonDays,
    double stopAt,
    double raiseAt) {

  /** Two years of clicks, half as telling after one, a year of margin, four chances in five. */
  public static BudgetTerms of(int lookbackDays) {
    return new BudgetTerms(lookbackDays, 730, 365, 365, 0.2, 0.8);
  }

  /**
   * How much a fact of this age still tells; keywords change (discounting: West, Harrison: Bayesian
   * Forecasting and Dynamic Models, 1989).
   */
  double remembered(int ageDays) {
    return Math.pow(0.5, Math.max(ageDays, 0) / (double) halfLifeDays);
  }
}
