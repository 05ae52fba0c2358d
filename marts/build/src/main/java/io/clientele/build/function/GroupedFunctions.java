package io.clientele.build.function;

import io.clientele.catalog.mart.MartSpec.Builder;
import io.clientele.lakehouse.engine.GroupedFunction;
import java.util.Map;
import java.util.TreeSet;

/** Every Java function that a mart may name as its builder. Add yours here. */
public final class GroupedFunctions {
  private static final Map<String, Versioned> BY_NAME =
      Map.ofEntries(
          Map.entry("budget", new Versioned(1, new BudgetFunction())),
          Map.entry("credit_limit", new Versioned(1, new CreditLimitFunction())),
          Map.entry("forecast", new Versioned(3, new ForecastFunction())),
          Map.entry("journey", new Versioned(1, new JourneyFunction())),
          Map.entry("lift", new Versioned(1, new LiftFunction())),
          Map.entry("markov", new Versioned(1, new MarkovFunction())),
          Map.entry("payback", new Versioned(1, new PaybackFunction())),
          Map.entry("payment", new Versioned(1, new PaymentFunction())),
          Map.entry("payment_habit", new Versioned(1, new PaymentHabitFunction())),
          Map.entry("pipeline", new Versioned(1, new PipelineFunction())),
          Map.entry("reconcile", new Versioned(1, new ReconcileFunction())),
          Map.entry("rfm", new Versioned(2, new RfmFunction())),
          Map.entry("value", new Versioned(1, new ValueFunction())),
          Map.entry("workload", new Versioned(1, new WorkloadFunction())));

  private GroupedFunctions() {}

  /**
   * @param version raise it when the same rows come out differently
   */
  private record Versioned(int version, GroupedFunction function) {}

  /**
   * The function of this name.
   *
   * @throws IllegalArgumentException with the known names when there is none
   */
  public static GroupedFunction named(String name) {
    Versioned known = BY_NAME.get(name);
    if (known == null) {
      throw new IllegalArgumentException(
          "There is no builder '"
              + name
              + "'; use sql or one of "
              + new TreeSet<>(BY_NAME.keySet()));
    }
    return known.function();
  }

  /** Part of the fingerprint of what the builder makes. */
  public static int version(Builder builder) {
    Versioned known = BY_NAME.get(builder.name());
    return known == null ? 0 : known.version();
  }
}
