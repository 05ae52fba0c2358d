package io.clientele.build.function;

import io.clientele.catalog.mart.MartSpec.Builder;
import io.clientele.lakehouse.engine.GroupedFunction;
import java.util.Map;
import java.util.TreeSet;

/** Every Java function that a mart may name as its builder. Add yours here. */
public final class GroupedFunctions {
  private static final Map<String, GroupedFunction> BY_NAME =
      Map.of(
          "rfm", new RfmFunction(),
          "forecast", new ForecastFunction(),
          "journey", new JourneyFunction(),
          "markov", new MarkovFunction(),
          "value", new ValueFunction(),
          "budget", new BudgetFunction(),
          "credit_limit", new CreditLimitFunction());

  /** Raise a function's number when its rows come out differently from the same input. */
  private static final Map<String, Integer> VERSIONS =
      Map.of("rfm", 2, "forecast", 2, "journey", 1, "markov", 1, "value", 1, "budget", 1, "credit_limit", 1);

  private GroupedFunctions() {}

  /**
   * The function of this name.
   *
   * @throws IllegalArgumentException with the known names when there is none
   */
  public static GroupedFunction named(String name) {
    GroupedFunction function = BY_NAME.get(name);
    if (function == null) {
      throw new IllegalArgumentException(
          "There is no builder '"
              + name
              + "'; use sql or one of "
              + new TreeSet<>(BY_NAME.keySet()));
    }
    return function;
  }

  /** Part of the fingerprint of what the builder makes. */
  public static int version(Builder builder) {
    return VERSIONS.getOrDefault(builder.name(), 0);
  }
}
