package io.clientele.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.clientele.connector.schedule.CronExpression;
import io.clientele.pipeline.fixture.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The examples for cron, systemd, Airflow and Kubernetes name commands that there are. */
class OperationsExamplesTest {
  private static final Path OPS = ProjectFolder.root().resolve("ops");
  private static final String PROGRAM = "/opt/clientele/clientele ";

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(OPS.resolve(file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** Fails when a verb or an option does not exist. */
  private static String verb(String arguments) {
    String plain = arguments.replaceAll("\\s*(2?>>?|2>&1).*", "");
    return new CommandLine(new Main())
        .parseArgs(plain.strip().split("\\s+"))
        .subcommand()
        .commandSpec()
        .name();
  }

  @Test
  void crontabHasTimesAndCommandsThatAreUnderstood() throws IOException {
    List<String> verbs = new ArrayList<>();
    for (String line : lines("crontab")) {
      int program = line.indexOf(PROGRAM);
      if (program >= 0) {
        CronExpression.parse(line.substring(0, program));
        verbs.add(verb(line.substring(program + PROGRAM.length())));
      }
    }

    assertThat(verbs).containsExactly("schedule", "forecast", "verify");
  }

  @Test
  void servicesStartSchedules() throws IOException {
    for (String unit : List.of("clientele-schedule.service", "clientele-nightly.service")) {
      List<String> starts =
          lines("systemd/" + unit).stream()
              .filter(line -> line.startsWith("ExecStart=" + PROGRAM))
              .toList();

      assertThat(starts).as(unit).hasSize(1);
      assertThat(verb(starts.get(0).substring(("ExecStart=" + PROGRAM).length())))
          .isEqualTo("schedule");
    }
  }

  @Test
  void dagIsPythonAndItsTasksAreVerbs() throws IOException, InterruptedException {
    Path dag = OPS.resolve("airflow/clientele_dag.py");
    Process python =
        new ProcessBuilder(
                "python3", "-c", "import ast, sys; ast.parse(open(sys.argv[1]).read())", "" + dag)
            .inheritIO()
            .start();
    Matcher tasks =
        Pattern.compile("\\{CLIENTELE} (.+?) \\{CONFIGURATION}").matcher(Files.readString(dag));

    assertThat(python.waitFor()).isZero();
    assertThat(tasks.results().map(task -> verb(task.group(1) + " -c x")))
        .containsExactly("run", "verify");
  }

  @Test
  void cronJobIsYamlWithATimeAndACommandThatAreUnderstood() throws IOException {
    JsonNode job =
        new YAMLMapper().readTree(Files.readString(OPS.resolve("kubernetes/cronjob.yaml")));
    JsonNode container = job.at("/spec/jobTemplate/spec/template/spec/containers/0");
    List<String> arguments = new ArrayList<>();
    container.path("args").forEach(argument -> arguments.add(argument.asText()));

    CronExpression.parse(job.at("/spec/schedule").asText());
    assertThat(container.at("/command/0").asText() + " ").isEqualTo(PROGRAM);
    assertThat(verb(String.join(" ", arguments))).isEqualTo("run");
  }

  @Test
  void everyExampleSaysWhatWasTried() throws IOException {
    try (Stream<Path> files = Files.walk(OPS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("README.md")) {
          assertThat(Files.readString(file)).as(file.toString()).contains("Tried: ", "Not tried: ");
        }
      }
    }
  }
}
