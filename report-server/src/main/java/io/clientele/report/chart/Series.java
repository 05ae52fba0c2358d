package io.clientele.report.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A named row of values, one per label of the chart; null where there is none. */
public record Series(String name, List<@Nullable Double> values) {
  public Series {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** Whether there is anything to draw. */
  public boolean hasValues() {
    return values.stream().anyMatch(value -> value != null && value != 0);
  }
}
