package io.clientele.models.forecast.smoothing;

import io.clientele.models.forecast.smoothing.Form.Error;
import io.clientele.models.forecast.smoothing.Form.Season;
import io.clientele.models.forecast.smoothing.Form.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the form with the smallest corrected Akaike criterion (Hyndman, Koehler, Snyder and
 * Grose, A state space framework for automatic forecasting, 2002).
 *
 * <p>An additive error with a multiplicative season and multiplicative trends are left out: their
 * variance is not bounded. Multiplicative parts need every value above zero, a season two seasons
 * of history and at most 24 places, and every form four values more than it has parameters.
 */
public final class FormChoice {
  /** A season with more places has too many first states to fit. */
  public static final int LONGEST_SEASON = 24;

  private static final int SPARE_VALUES = 4;

  /** A form that is so much worse without a trend is not tried with one. */
  private static final double HOPELESS = 6;

  private FormChoice() {}

  /** The best form; empty when the history is too short for all of them. */
  public static Optional<FittedForm> of(double[] history, int seasonLength) {
    List<Form> candidates = candidates(history, seasonLength);
    List<FittedForm> plain =
        candidates.stream()
            .filter(form -> !form.hasTrend())
            .map(form -> FittedForm.roughly(form, history, seasonLength))
            .filter(FittedForm::isUsable)
            .toList();
    FittedForm best = null;
    for (FittedForm fitted : plain) {
      best = best == null || fitted.aicc() < best.aicc() ? fitted : best;
    }
    if (best == null) {
      return Optional.empty();
    }
    double limit = best.aicc() + HOPELESS;
    for (FittedForm start : plain) {
      for (Form form : candidates) {
        if (form.hasTrend() && start.aicc() <= limit && start.form().isLike(form)) {
          FittedForm fitted = FittedForm.roughly(form, history, seasonLength);
          best = fitted.isUsable() && fitted.aicc() < best.aicc() ? fitted : best;
        }
      }
    }
    return Optional.of(best.again(history));
  }

  /** Every form that the history allows, the plainest first. */
  public static List<Form> candidates(double[] history, int seasonLength) {
    boolean isPositive = true;
    for (double value : history) {
      isPositive &= value > 0;
    }
    List<Form> forms = new ArrayList<>();
    for (Season season : Season.values()) {
      for (Trend trend : Trend.values()) {
        for (Error error : Error.values()) {
          Form form = new Form(error, trend, season);
          boolean isStable = error == Error.MULTIPLICATIVE || season != Season.MULTIPLICATIVE;
          if (isStable && (isPositive || !form.isRelative()) && fits(form, history, seasonLength)) {
            forms.add(form);
          }
        }
      }
    }
    return forms;
  }

  private static boolean fits(Form form, double[] history, int seasonLength) {
    boolean isSeasonKnown =
        seasonLength > 1 && seasonLength <= LONGEST_SEASON && history.length >= 2 * seasonLength;
    int parameters = new Layout(form, seasonLength).size() + 1;
    return (isSeasonKnown || !form.hasSeason()) && parameters <= history.length - SPARE_VALUES;
  }
}
