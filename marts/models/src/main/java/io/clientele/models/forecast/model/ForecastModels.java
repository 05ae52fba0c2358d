package io.clientele.models.forecast.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every forecast model. Add yours here: one class, one line. */
public final class ForecastModels {
  private static final ForecastModel BENCHMARK = new SeasonalNaive();
  private static final List<ForecastModel> COMBINED =
      List.of(
          new AdjustedModel("dynamic_theta", DynamicTheta.SHORTEST, DynamicTheta::fit),
          new Ets(),
          new AdjustedModel("autoregression", Autoregression.SHORTEST, Autoregression::fit));
  private static final List<ForecastModel> ALL =
      Stream.concat(Stream.of(BENCHMARK, new Theta()), COMBINED.stream()).toList();

  private ForecastModels() {}

  /** All models, the benchmark first. On a tie the one that stands earlier is chosen. */
  public static List<ForecastModel> all() {
    return ALL;
  }

  /**
   * Models of different structure, whose mean is a forecast of its own. Theta is not among them: it
   * is a special case of the dynamic theta model.
   */
  public static List<ForecastModel> combined() {
    return COMBINED;
  }

  /** The model that every other one has to beat: the seasonal naive. */
  public static ForecastModel benchmark() {
    return BENCHMARK;
  }

  /**
   * The model of this name.
   *
   * @throws IllegalArgumentException when there is none; the message lists the names
   */
  public static ForecastModel named(String name) {
    return ALL.stream()
        .filter(model -> model.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Forecast model '"
                        + name
                        + "' is unknown; use one of "
                        + ALL.stream().map(ForecastModel::name).collect(Collectors.joining(", "))));
  }
}
