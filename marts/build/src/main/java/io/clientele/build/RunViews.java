package io.clientele.build;

import io.clientele.catalog.mart.MartSpec;
import io.clientele.lakehouse.company.Company;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The views that every run makes: the company's decisions and the configured streams. */
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
          Column.of("default_model", ColumnType.TEXT));
  private static final List<Column> STREAMS =
      List.of(Column.of("source", ColumnType.TEXT), Column.of("stream", ColumnType.TEXT));

  private RunViews() {}

  public static void define(Engine engine, Company company, List<BuildRequest.Stream> configured) {
    List<@Nullable Object> row =
        Arrays.asList(
            company.asOf(),
            company.asOfDate(),
            company.currency(),
            company.timezone().getId(),
            company.revenue(),
            company.locale(),
            (long) company.lookbackDays(),
            company.defaultModel());
    engine.defineRows(MartSpec.SETTINGS, SETTINGS, List.of(row));
    List<List<@Nullable Object>> streams =
        configured.stream()
            .map(stream -> Arrays.<@Nullable Object>asList(stream.source(), stream.stream()))
            .toList();
    engine.defineRows(MartSpec.CONFIGURED_STREAM, STREAMS, streams);
  }

  /**
   * What the views hold, for fingerprints. The as-of instant counts by its day: marts are not
   * rewritten because an hour has passed.
   */
  static Map<String, String> identities(Company company, List<BuildRequest.Stream> configured) {
    String settings =
        String.join(
            "|",
            company.asOfDate().toString(),
            company.currency(),
            company.timezone().getId(),
            company.revenue(),
            company.locale(),
            Integer.toString(company.lookbackDays()),
            company.defaultModel());
    List<BuildRequest.Stream> sorted =
        configured.stream()
            .sorted(
                Comparator.comparing(BuildRequest.Stream::source)
                    .thenComparing(BuildRequest.Stream::stream))
            .toList();
    return Map.of(MartSpec.SETTINGS, settings, MartSpec.CONFIGURED_STREAM, sorted.toString());
  }
}
