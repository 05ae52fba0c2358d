package io.clientele.build;

import io.clientele.catalog.mart.MartSpec;
import io.clientele.catalog.segment.Segment;
import io.clientele.catalog.segment.SegmentRules;
import io.clientele.lakehouse.company.Company;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The views that every run makes: the company's decisions, its segments, its streams. */
public final class RunViews {
  private static final List<Column> SETTINGS =
      List.of(
          Column.of("as_of", ColumnType.INSTANT),
          Column.of("as_of_date", ColumnType.DATE),
          Column.of("currency", ColumnType.TEXT),
          Column.of("timezone", ColumnType.TEXT),
          Column.of("revenue", ColumnType.TEXT),
          Column.of("locale", ColumnType.TEXT),
          Column.of("lookback_days", ColumnType.BIGINT),
          Column.of("default_model", ColumnType.TEXT),
          Column.of("answer_within_seconds", ColumnType.BIGINT));
  private static final List<Column> STREAMS =
      List.of(Column.of("source", ColumnType.TEXT), Column.of("stream", ColumnType.TEXT));

  private static final List<Column> SEGMENTS =
      List.of(
          Column.of("r_score", ColumnType.BIGINT),
          Column.of("f_score", ColumnType.BIGINT),
          Column.of("m_score", ColumnType.BIGINT),
          Column.of("segment", ColumnType.TEXT),
          Column.of("segment_order", ColumnType.BIGINT),
          Column.of("label", ColumnType.TEXT),
          Column.of("meaning", ColumnType.TEXT),
          Column.of("rule", ColumnType.TEXT));

  private RunViews() {}

  public static void define(
      Engine engine, Company company, List<BuildRequest.Stream> configured, SegmentRules segments) {
    List<@Nullable Object> row =
        Arrays.asList(
            company.asOf(),
            company.asOfDate(),
            company.currency(),
            company.timezone().getId(),
            company.revenue(),
            company.locale(),
            (long) company.lookbackDays(),
            company.defaultModel(),
            (long) company.answerWithinSeconds());
    engine.defineRows(MartSpec.SETTINGS, SETTINGS, List.of(row));
    List<List<@Nullable Object>> streams =
        configured.stream()
            .map(stream -> Arrays.<@Nullable Object>asList(stream.source(), stream.stream()))
            .toList();
    engine.defineRows(MartSpec.CONFIGURED_STREAM, STREAMS, streams);
    engine.defineRows(MartSpec.SEGMENT_RULE, SEGMENTS, combinations(segments));
  }

  /** One row for each of the 125 combinations of scores. */
  private static List<List<@Nullable Object>> combinations(SegmentRules rules) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int recency = 1; recency <= SegmentRules.SCORES; recency++) {
      for (int frequency = 1; frequency <= SegmentRules.SCORES; frequency++) {
        for (int money = 1; money <= SegmentRules.SCORES; money++) {
          Segment segment = rules.of(recency, frequency, money).orElseThrow();
          rows.add(
              Arrays.<@Nullable Object>asList(
                  (long) recency,
                  (long) frequency,
                  (long) money,
                  segment.name(),
                  rules.segments().indexOf(segment) + 1L,
                  segment.label(),
                  segment.meaning(),
                  segment.rule()));
        }
      }
    }
    return rows;
  }

  /**
   * What the views hold, for fingerprints. The as-of instant counts by its day: marts are not
   * rewritten because an hour has passed.
   */
  static Map<String, String> identities(
      Company company, List<BuildRequest.Stream> configured, SegmentRules segments) {
    String settings =
        String.join(
            "|",
            company.asOfDate().toString(),
            company.currency(),
            company.timezone().getId(),
            company.revenue(),
            company.locale(),
            Integer.toString(company.lookbackDays()),
            company.defaultModel(),
            Integer.toString(company.answerWithinSeconds()));
    List<BuildRequest.Stream> sorted =
        configured.stream()
            .sorted(
                Comparator.comparing(BuildRequest.Stream::source)
                    .thenComparing(BuildRequest.Stream::stream))
            .toList();
    return Map.of(
        MartSpec.SETTINGS, settings,
        MartSpec.CONFIGURED_STREAM, sorted.toString(),
        MartSpec.SEGMENT_RULE, segments.toString());
  }
}
