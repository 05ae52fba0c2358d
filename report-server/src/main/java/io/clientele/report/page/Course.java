package io.clientele.report.page;

import io.clientele.report.measure.Measure;
import io.clientele.report.measure.MeasureRef;
import io.clientele.report.query.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A measure per time bucket. */
record Course(TimeBuckets buckets, List<@Nullable Double> values, List<@Nullable Object> exact) {

  /** What a bucket without rows means. */
  enum Gaps {
    ZERO,
    NONE;

    /** Sums are zero where nothing happened; ratios have no value there. */
    static Gaps of(Measure measure) {
      return measure.additive() ? ZERO : NONE;
    }
  }

  /** The values of buckets that the period covers whole. */
  List<@Nullable Double> wholeValues() {
    List<@Nullable Double> whole = new ArrayList<>();
    for (int position = 0; position < values.size(); position++) {
      if (!buckets.isPartial(position)) {
        whole.add(values.get(position));
      }
    }
    return whole;
  }

  static Course of(MartQuestions mart, MeasureRef ref, TimeBuckets buckets, Gaps gaps) {
    String time = ref.metrics().time().orElseThrow();
    Rows rows = mart.course(buckets.period(), buckets.grain());
    Map<LocalDate, @Nullable Object> found = new HashMap<>();
    for (Rows.Row row : rows) {
      if (row.get(time) instanceof LocalDate day) {
        found.put(day, row.get(ref.measure().name()));
      }
    }
    Optional<LocalDate> first = mart.firstDay();
    List<@Nullable Double> values = new ArrayList<>();
    List<@Nullable Object> exact = new ArrayList<>();
    for (int position = 0; position < buckets.starts().size(); position++) {
      LocalDate end = buckets.end(position);
      Object value = found.get(buckets.starts().get(position));
      boolean isBeforeData = first.isEmpty() || end.isBefore(first.get());
      if (value == null && gaps == Gaps.ZERO && !isBeforeData) {
        value = 0L;
      }
      exact.add(value);
      values.add(value instanceof Number number ? (Double) number.doubleValue() : null);
    }
    return new Course(
        buckets, Collections.unmodifiableList(values), Collections.unmodifiableList(exact));
  }
}
