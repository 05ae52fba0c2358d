package io.clientele.build.plan;

import java.util.List;

/**
 * What a caller asks of one build.
 *
 * @param marts names of marts; they and what they read are brought up to date. Empty: all
 * @param isFull compute even what has not changed
 */
public record BuildOptions(List<String> marts, boolean isFull) {
  /** The marts of the nightly forecast job. */
  private static final List<String> FORECAST =
      List.of("sales_forecast", "forecast_accuracy", "forecast_ledger");

  public BuildOptions {
    marts = List.copyOf(marts);
  }

  /** Everything that changed. */
  public static BuildOptions changed() {
    return new BuildOptions(List.of(), false);
  }

  /** Everything. */
  public static BuildOptions full() {
    return new BuildOptions(List.of(), true);
  }

  public static BuildOptions forecast() {
    return new BuildOptions(FORECAST, false);
  }
}
