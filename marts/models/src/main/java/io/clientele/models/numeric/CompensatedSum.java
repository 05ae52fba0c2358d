package io.clientele.models.numeric;

/**
 * A sum that keeps the digits that a plain one loses (Neumaier: Rundungsfehleranalyse einiger
 * Verfahren zur Summation endlicher Summen, 1974).
 */
public final class CompensatedSum {
  private double sum;
  private double lost;

  /** Adds one number. */
  public void add(double number) {
    double next = sum + number;
    lost += Math.abs(sum) >= Math.abs(number) ? (sum - next) + number : (number - next) + sum;
    sum = next;
  }

  /** The sum so far; zero at first. */
  public double value() {
    return sum + lost;
  }
}
