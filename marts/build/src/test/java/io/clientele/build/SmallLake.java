package io.clientele.build;

import io.clientele.build.plan.BuildInputs;
import io.clientele.build.plan.BuildOptions;
import io.clientele.catalog.mart.MartCatalog;
import io.clientele.catalog.segment.SegmentRules;
import io.clientele.lakehouse.company.Company;
import io.clientele.lakehouse.company.WorkingHours;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.lake.TableLedger;
import io.clientele.lakehouse.release.Release;
import io.clientele.lakehouse.release.ReleaseStore;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.SilverShapes;
import io.clientele.lakehouse.table.TableShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A lake with a few silver rows, and builds over it. */
public final class SmallLake {
  public static final Instant NOW = Instant.parse("2026-07-01T08:00:00Z");
  private static final Company COMPANY =
      new Company(
          "Example",
          "EUR",
          ZoneId.of("Europe/Budapest"),
          Instant.parse("2026-06-30T21:59:59Z"),
          "auto",
          "monday",
          "01-01",
          "en",
          90,
          "last_non_direct",
          WorkingHours.USUAL,
          Company.USUAL_ANSWER_SECONDS);

  private final Engine engine;
  private final Lake lake;
  private final MartCatalog catalog = MartCatalog.load(Inputs.all());
  private SegmentRules segments = SegmentRules.standard();
  private int written;

  public SmallLake(Engine engine, Path folder) {
    this.engine = engine;
    this.lake = new Lake(folder);
    try {
      lake.create();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The builds that follow use these segments. */
  public void decideSegments(SegmentRules rules) {
    segments = rules;
  }

  /** Replaces a silver table by one row per list of column expressions. */
  public void silver(String table, List<Map<String, String>> rows) throws IOException {
    TableShape shape = SilverShapes.declared().shape(table);
    engine.registerEmpty("nothing", shape);
    String query =
        rows.stream()
            .map(
                row ->
                    "select "
                        + shape.columns().stream()
                            .map(column -> value(row, column))
                            .collect(Collectors.joining(", "))
                        + " from (select 1 as one) as single")
            .collect(Collectors.joining(" union all "));
    new TableLedger(lake).write(engine.replace(shape, query), table + " " + ++written);
  }

  private static String value(Map<String, String> row, Column column) {
    String value = row.getOrDefault(column.name(), "null");
    return (value.equals("null") && column.name().startsWith("_") ? "'1'" : value)
        + " as \""
        + column.name()
        + "\"";
  }

  public BuildReport build(BuildOptions options) throws IOException {
    return build(options, COMPANY);
  }

  BuildReport build(BuildOptions options, Company company) throws IOException {
    return build(options, company, NOW);
  }

  public BuildReport buildAt(Instant now) throws IOException {
    return build(BuildOptions.changed(), COMPANY, now);
  }

  private BuildReport build(BuildOptions options, Company company, Instant now) throws IOException {
    return new BuildRunner(catalog, engine, lake, BuildProgress.NONE)
        .build(
            new BuildRequest(
                company,
                BuildInputs.fromLedger(lake, Inputs.all()),
                List.of(),
                segments,
                options,
                now));
  }

  Company companyAsOf(String instant) {
    return new Company(
        COMPANY.name(),
        COMPANY.currency(),
        COMPANY.timezone(),
        Instant.parse(instant),
        COMPANY.revenue(),
        COMPANY.weekStarts(),
        COMPANY.fiscalYearStarts(),
        COMPANY.locale(),
        COMPANY.lookbackDays(),
        COMPANY.defaultModel(),
        COMPANY.workingHours(),
        COMPANY.answerWithinSeconds());
  }

  public Release current() throws IOException {
    return new ReleaseStore(lake).current().orElseThrow();
  }

  public Lake lake() {
    return lake;
  }
}
