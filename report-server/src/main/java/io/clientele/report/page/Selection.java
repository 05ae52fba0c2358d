package io.clientele.report.page;

import io.clientele.report.period.PeriodChoice;
import java.util.List;
import java.util.Map;

/** What the reader picked: a period and values of fields. */
public record Selection(PeriodChoice choice, Map<String, List<String>> filters) {
  public Selection {
    filters = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(filters));
  }
}
