package io.clientele.engine.spark.record;

import io.clientele.lakehouse.engine.RecordSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides which task reads which sources: neighbours together, about the same number of records.
 */
public final class SourceGroups {
  /** Fewer records than this do not repay another file in the table. */
  static final long RECORDS_PER_GROUP = 250_000;

  static final int MOST_GROUPS = 8;

  private SourceGroups() {}

  /** At least one group; keeps the order of the sources. */
  public static List<List<RecordSource>> of(List<RecordSource> sources) {
    long total = sources.stream().mapToLong(RecordSource::expectedRecords).sum();
    long wanted = Math.max(1, Math.min(MOST_GROUPS, total / RECORDS_PER_GROUP));
    long perGroup = total / wanted + 1;
    List<List<RecordSource>> groups = new ArrayList<>();
    List<RecordSource> group = new ArrayList<>();
    long inGroup = 0;
    for (RecordSource source : sources) {
      if (!group.isEmpty() && inGroup + source.expectedRecords() / 2 >= perGroup) {
        groups.add(group);
        group = new ArrayList<>();
        inGroup = 0;
      }
      group.add(source);
      inGroup += source.expectedRecords();
    }
    groups.add(group);
    return groups;
  }
}
