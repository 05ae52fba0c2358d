package io.clientele.pipeline.cli;

import io.clientele.lakehouse.run.RunCause;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** What every command that writes to a lake takes. */
final class RunOptions {
  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description = "auto, duckdb or spark; otherwise as configured.")
  private @Nullable String engine;

  @Option(names = "--source", paramLabel = "NAME", split = ",", description = "Only these sources.")
  private Set<String> sources = new LinkedHashSet<>();

  @Option(names = "--full", description = "Make everything again, whether or not it changed.")
  private boolean full;

  @Option(
      names = "--as-of-date",
      paramLabel = "DATE",
      description = "The day that ages, windows and forecasts refer to.")
  private @Nullable LocalDate asOfDate;

  @Option(names = "--json", description = "Print the report of the run for a machine.")
  private boolean json;

  @Option(names = "--quiet", description = "No progress.")
  private boolean quiet;

  @Option(
      names = "--cause",
      hidden = true,
      converter = CauseConverter.class,
      description = "What started it, for the journal; a schedule says it.")
  private @Nullable RunCause cause;

  @Nullable String engine() {
    return engine;
  }

  Set<String> sources() {
    return sources;
  }

  boolean isFull() {
    return full;
  }

  @Nullable LocalDate asOfDate() {
    return asOfDate;
  }

  boolean isJson() {
    return json;
  }

  boolean isQuiet() {
    return quiet;
  }

  RunCause cause() {
    return cause == null ? RunCause.BY_HAND : cause;
  }

  /** Reads what the schedule wrote. */
  static final class CauseConverter implements ITypeConverter<RunCause> {
    @Override
    public RunCause convert(String text) {
      return RunCause.parse(text);
    }
  }
}
