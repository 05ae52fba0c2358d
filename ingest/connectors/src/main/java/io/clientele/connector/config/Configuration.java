package io.clientele.connector.config;

import io.clientele.connector.schedule.NotifySpec;
import io.clientele.connector.schedule.ScheduleSpec;
import io.clientele.connector.yaml.YamlFile;
import io.clientele.lakehouse.company.Company;
import io.clientele.lakehouse.problem.Problems;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code clientele.yaml} says.
 *
 * @param file the file it was read from; relative paths in it are relative to its folder
 * @param attributionLookbackDays how far back a touch can lie before what it led to
 * @param attributionModel the model of figures that show one only, and that pages show first
 * @param segments the file with the company's own segments; null when it has none
 * @param identityDecisions the file in which people say which records are one customer and which
 *     are not; null when there is none
 * @param other the sections of other parts of the program by their full key, such as {@code
 *     server.port}
 */
public record Configuration(
    Path file,
    CompanySettings company,
    Path lake,
    EngineChoice engine,
    List<SourceSettings> sources,
    int attributionLookbackDays,
    String attributionModel,
    @Nullable Path segments,
    IdentitySettings identity,
    List<ScheduleSpec> schedule,
    NotifySpec notification,
    Map<String, String> other) {
  /** The prefix of environment variables that override keys. */
  public static final String OVERRIDES = "CLIENTELE";

  public Configuration {
    sources = List.copyOf(sources);
    schedule = List.copyOf(schedule);
    other = Map.copyOf(other);
  }

  /**
   * Reads and checks a file.
   *
   * @throws io.clientele.lakehouse.problem.InvalidDefinitionException with everything that is wrong
   */
  public static Configuration read(Path file, Map<String, String> environment) {
    Problems problems = new Problems();
    Configuration configuration = read(file, environment, problems);
    problems.throwIfAny();
    return configuration;
  }

  /** Reads a file; what is wrong goes into {@code problems}. */
  public static Configuration read(Path file, Map<String, String> environment, Problems problems) {
    Path absolute = file.toAbsolutePath().normalize();
    return new ConfigurationReader(absolute, problems)
        .read(YamlFile.read(absolute, environment, OVERRIDES, problems));
  }

  /**
   * Reads the copy of a configuration that a run left in its lake: without its sources, whose
   * folders and variables a reader need not have, and with the lake's own folder.
   */
  public static Configuration readCopy(Path file, Map<String, String> environment) {
    Problems problems = new Problems();
    Path absolute = file.toAbsolutePath().normalize();
    Configuration configuration =
        new ConfigurationReader(absolute, problems)
            .readWithoutSources(YamlFile.read(absolute, environment, OVERRIDES, problems));
    problems.throwIfAny();
    return configuration;
  }

  /**
   * The company of one run.
   *
   * @param now the start of the run
   * @param asOfDate what the command line says instead of {@code as_of}, or null
   */
  public Company company(Instant now, @Nullable LocalDate asOfDate) {
    return company.at(now, asOfDate, attributionLookbackDays, attributionModel);
  }
}
