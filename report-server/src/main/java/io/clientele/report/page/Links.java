package io.clientele.report.page;

import io.clientele.report.measure.MeasureRef;
import io.clientele.report.period.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Addresses from a figure to its rows. */
final class Links {
  private Links() {}

  /** Where the rows behind a figure are; empty when they cannot be opened. */
  static Optional<String> rows(TileAnswers.Frame frame, MeasureRef ref, Optional<Period> period) {
    return rows(frame, ref, period, Map.of());
  }

  /** As {@link #rows}, narrowed to one group's values; an empty value means "no value". */
  static Optional<String> rows(
      TileAnswers.Frame frame, MeasureRef ref, Optional<Period> period, Map<String, String> group) {
    String area = ref.metrics().area();
    Map<String, List<String>> filters = frame.selection().filters();
    return frame
        .rowsBehind()
        .of(area, ref.measure().name(), filters)
        .filter(set -> frame.context().source(set.table()).isPresent())
        .map(
            set -> {
              PageState target =
                  PageState.at("/rows")
                      .with("r", String.valueOf(frame.context().manifest().releaseId()))
                      .with("m", ref.id());
              if (period.isPresent() && ref.metrics().time().isPresent()) {
                Period days = ref.metrics().isMonthly() ? period.get().wholeMonths() : period.get();
                target = target.with("from", days.from().toString());
                target = target.with("to", days.to().toString());
              }
              for (Map.Entry<String, List<String>> filter : filters.entrySet()) {
                if (ref.metrics().dimensions().containsKey(filter.getKey())) {
                  target = target.withFilter(filter.getKey(), filter.getValue().get(0));
                }
              }
              for (Map.Entry<String, String> value : group.entrySet()) {
                target = target.withFilter(value.getKey(), value.getValue());
              }
              return target.href();
            });
  }
}
