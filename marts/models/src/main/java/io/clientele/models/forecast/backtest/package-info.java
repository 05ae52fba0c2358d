/** What a model would have said in the past: errors, accuracy, prediction intervals. */
@NullMarked
package io.clientele.models.forecast.backtest;

import org.jspecify.annotations.NullMarked;
