package io.clientele.models.forecast.backtest;

import org.jspecify.annotations.Nullable;

/**
 * How good one model was at one horizon over the backtest of one series.
 *
 * @param model name of the model
 * @param horizon periods ahead, from 1
 * @param mase mean absolute error in units of the mean absolute seasonal difference of what was
 *     known at each origin; null without an origin or when that difference is zero
 * @param smape mean of {@code 200*|y-f| / (|y|+|f|)} in percent, a term with both 0 counting as 0;
 *     null without an origin
 * @param coverage80 share of actuals inside of the 80 % interval, out of sample; null with fewer
 *     than {@link Coverage#FEWEST_TESTS} tests
 * @param coverage95 the same for 95 %
 * @param originCount origins behind mase and smape
 * @param testCount origins behind the coverage
 * @param beatsNaive whether the mean absolute error is below the seasonal naive model's
 */
public record Accuracy(
    String model,
    int horizon,
    @Nullable Double mase,
    @Nullable Double smape,
    @Nullable Double coverage80,
    @Nullable Double coverage95,
    int originCount,
    int testCount,
    boolean beatsNaive) {}
