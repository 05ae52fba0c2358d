package io.clientele.models.forecast;

import io.clientele.models.forecast.backtest.Accuracy;
import io.clientele.models.forecast.backtest.IntervalRule;
import java.util.List;

/**
 * The forecast of one series and what is known about its quality.
 *
 * @param seriesId the series
 * @param status what a reader may think of the numbers
 * @param reason why the status is not {@code OK}, or what was left out; may be empty
 * @param model name of the model behind the points; {@code none} when there are no points
 * @param history the periods that the models saw, oldest first
 * @param points one per period ahead, the next period first; empty only for {@code NO_DATA}
 * @param intervalRule how the limits were found
 * @param scoreCount number of backtest errors behind each limit
 * @param accuracy one row per model and horizon; empty when nothing could be tested
 */
public record SeriesForecast(
    String seriesId,
    ForecastStatus status,
    String reason,
    String model,
    List<HistoryPoint> history,
    List<ForecastPoint> points,
    IntervalRule intervalRule,
    int scoreCount,
    List<Accuracy> accuracy) {
  /** The model of a series without points. */
  public static final String NO_MODEL = "none";

  public SeriesForecast {
    history = List.copyOf(history);
    points = List.copyOf(points);
    accuracy = List.copyOf(accuracy);
  }
}
