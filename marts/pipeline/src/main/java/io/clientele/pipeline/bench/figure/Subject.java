package io.clientele.pipeline.bench.figure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that is measured, with its aims: the table of promises. */
@SuppressWarnings("ImmutableEnumChecker") // an Aim is a record of two numbers
public enum Subject {
  DEMO("demo", "demo --no-serve, end to end", Unit.SECONDS, aim(12, 30), aim(90, 180)),
  FIRST_RUN("first-run", "online-retail, first run", Unit.SECONDS, aim(6, 15), aim(60, 120)),
  NOTHING_NEW("nothing-new", "again, nothing new", Unit.SECONDS, aim(2, 4), aim(15, 30)),
  ONE_MORE_FILE(
      "one-more-file", "again, one more daily file", Unit.SECONDS, aim(3, 6), aim(25, 50)),
  SCALE_TIME("scale-time", "generated lines, first run", Unit.SECONDS, null, null),
  SCALE_MEMORY(
      "scale-memory",
      "generated lines, peak resident memory",
      Unit.MEGABYTES,
      aim(2_000, 3_000),
      aim(4_000, 6_000)),
  GROWTH(
      "growth",
      "generated lines, time per line against the smaller size",
      Unit.TIMES,
      aim(1.1, 1.3),
      aim(1.1, 1.3)),
  RATIO("ratio", "run against one hand-written script", Unit.TIMES, aim(1.5, 3), null),
  RATIO_MARTS("ratio-marts", "marts alone against its gold part", Unit.TIMES, null, null),
  SERVER_START("server-start", "report server, start until ready", Unit.SECONDS, aim(1.5, 3), null),
  SERVER_MEMORY(
      "server-memory", "report server, resident memory", Unit.MEGABYTES, aim(400, 600), null),
  PAGE_MEDIAN("page-p50", "warm page, p50", Unit.MILLISECONDS, aim(15, 40), null),
  PAGE_SLOWEST("page-p99", "warm page, p99", Unit.MILLISECONDS, aim(50, 150), null),
  DATA_ROUTE(
      "data-route",
      "data route against the bare query, p50, cache off",
      Unit.TIMES,
      aim(1.5, 2.5),
      null),
  MATCH_TIME("match-time", "model match over generated records", Unit.SECONDS, aim(60, 300), null),
  MATCH_MEMORY(
      "match-memory", "model match, peak resident memory", Unit.MEGABYTES, aim(3_000, 4_000), null),
  MATCH_SCORE("match-score", "model match, F1 of pairs", Unit.TIMES, null, null),
  MATCH_GROWTH("match-growth", "model match, growth", Unit.TIMES, aim(1, 1.3), null);

  private final String id;
  private final String what;
  private final Unit unit;
  private final @Nullable Aim duckdb;
  private final @Nullable Aim spark;

  Subject(String id, String what, Unit unit, @Nullable Aim duckdb, @Nullable Aim spark) {
    this.id = id;
    this.what = what;
    this.unit = unit;
    this.duckdb = duckdb;
    this.spark = spark;
  }

  private static Aim aim(double aim, double must) {
    return new Aim(aim, must);
  }

  /** Lower case with hyphens; stable, for {@code --json}. */
  public String id() {
    return id;
  }

  public String what() {
    return what;
  }

  public Unit unit() {
    return unit;
  }

  /** What is asked on this engine, or empty where the figure is only reported. */
  public Optional<Aim> aim(BenchEngine engine) {
    return Optional.ofNullable(engine == BenchEngine.duckdb ? duckdb : spark);
  }
}
