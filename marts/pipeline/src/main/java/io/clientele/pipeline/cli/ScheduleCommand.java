package io.clientele.pipeline.cli;

import io.clientele.connector.config.Configuration;
import io.clientele.connector.schedule.ScheduleSpec;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.lake.WriterLock;
import io.clientele.lakehouse.problem.InvalidDefinitionException;
import io.clientele.lakehouse.problem.Problem;
import io.clientele.lakehouse.run.Why;
import io.clientele.pipeline.notify.Notifier;
import io.clientele.pipeline.run.StopRequest;
import io.clientele.pipeline.schedule.Agenda;
import io.clientele.pipeline.schedule.ChildJobs;
import io.clientele.pipeline.schedule.QuartzAlarm;
import io.clientele.pipeline.schedule.ScheduleJournal;
import io.clientele.pipeline.schedule.ScheduleLoop;
import io.clientele.pipeline.schedule.Turn;
import io.clientele.pipeline.schedule.TurnRecorder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Runs the configured jobs when their time comes. */
@Command(
    name = "schedule",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the jobs of 'schedule' in the configuration by their cron expressions, in the"
          + " company's",
      "time zone, one at a time, until it is stopped. What was missed is caught up once. A missing",
      "source (4) and a busy lake (75) are tried again; other failures once, 2 and 3 never.",
      "",
      "SIGTERM ends it after the running stage; it then ends with 0, and the next start catches up."
    })
final class ScheduleCommand implements Callable<Integer> {
  @Mixin private LakeOptions options;

  @Option(
      names = "--once",
      paramLabel = "NAME",
      description = "Run this schedule now, with retries and messages, and end with its exit code.")
  private @Nullable String once;

  @Option(names = "--list", description = "Print the schedules, when they are next, and end.")
  private boolean list;

  @Option(names = "--json", description = "With --list: for a machine.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Declared declared = Declared.read(options.file(), options.environment());
    Configuration configuration = declared.configuration();
    Channels channels = new Channels(configuration.notification(), options.environment());
    List<Problem> problems = new ArrayList<>(declared.problems());
    problems.addAll(channels.problems());
    if (!problems.isEmpty()) {
      throw new InvalidDefinitionException(problems);
    }
    List<ScheduleSpec> schedules = configuration.schedule();
    if (schedules.isEmpty()) {
      throw new ParameterException(
          options.commandLine(),
          "Nothing is scheduled. Write into the configuration, for instance:\n"
              + "schedule: { nightly: { cron: \"0 3 * * *\", jobs: [run] } }");
    }
    Lake lake = new Lake(configuration.lake());
    return list ? list(configuration, lake) : run(configuration, lake, channels);
  }

  private int list(Configuration configuration, Lake lake) throws IOException {
    System.out.print(
        (json ? ResultFormat.json : ResultFormat.table)
            .print(
                ScheduleList.COLUMNS,
                ScheduleList.rows(
                    configuration.schedule(),
                    configuration.company().timezone(),
                    Instant.now(),
                    new ScheduleJournal(lake).lastTurns())));
    return ExitCode.DONE;
  }

  private int run(Configuration configuration, Lake lake, Channels channels) throws IOException {
    Clock clock = Clock.systemUTC();
    StopRequest stop = new StopRequest();
    lake.create();
    Set<String> names =
        configuration.schedule().stream().map(ScheduleSpec::name).collect(Collectors.toSet());
    TurnRecorder recorder =
        new TurnRecorder(
            names,
            lake,
            new LateSources(lake),
            new Notifier(
                configuration.company().name(), channels.open(clock), ScheduleCommand::pause),
            System.err::println);
    try (StopSignals signals = StopSignals.listen(stop, List.of("TERM", "INT"));
        QuartzAlarm alarm = new QuartzAlarm()) {
      stop.whenAsked(alarm::wake);
      ScheduleLoop loop =
          new ScheduleLoop(
              clock,
              alarm,
              new ChildJobs(ProgramCommand.get(), jobOptions(lake), stop),
              recorder,
              stop,
              System.err::println);
      if (once != null) {
        ScheduleSpec asked = named(configuration.schedule(), once);
        return loop.runOnce(Turn.of(asked, Why.BY_HAND, clock.instant()));
      }
      return always(configuration, lake, loop, clock.instant());
    }
  }

  private static int always(Configuration configuration, Lake lake, ScheduleLoop loop, Instant now)
      throws IOException {
    try (WriterLock lock = WriterLock.takeSchedule(lake, Holder.describe("schedule"))) {
      ScheduleJournal journal = new ScheduleJournal(lake);
      journal.begin(configuration.schedule(), now);
      ZoneId zone = configuration.company().timezone();
      System.err.println(
          "schedule: "
              + configuration.schedule().size()
              + " in "
              + zone
              + "; stop it with Ctrl-C or SIGTERM.");
      loop.run(new Agenda(configuration.schedule(), zone, now, journal.covered()));
      return ExitCode.DONE;
    }
  }

  private ScheduleSpec named(List<ScheduleSpec> schedules, String name) {
    return schedules.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    options.commandLine(),
                    "There is no schedule '"
                        + name
                        + "'; there is "
                        + schedules.stream().map(ScheduleSpec::name).toList()));
  }

  private List<String> jobOptions(Lake lake) {
    return List.of(
        "-c", options.file().toAbsolutePath().toString(), "--lake", lake.root().toString());
  }

  private static void pause(Duration duration) {
    try {
      TimeUnit.MILLISECONDS.sleep(duration.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
