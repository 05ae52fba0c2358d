package io.clientele.connector.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.connector.yaml.Section;
import io.clientele.connector.yaml.YamlFile;
import io.clientele.lakehouse.problem.Problem;
import io.clientele.lakehouse.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleSectionTest {
  @TempDir Path folder;
  private final Problems problems = new Problems();

  private Section section(String text) {
    return YamlFile.parse("clientele.yaml", text, Map.of(), null, problems);
  }

  private String told() {
    return String.join("\n", problems.list().stream().map(Problem::toString).toList());
  }

  @Test
  void scheduleHasJobsInOrderAndUsualWaits() {
    List<ScheduleSpec> specs =
        ScheduleReader.read(
            section(
                """
                nightly: { cron: "0 3 * * *", jobs: [run, verify] }
                forecast: { cron: "30 4 * * 1", jobs: forecast, retry_minutes: [2] }
                never_again: { cron: "0 * * * *", jobs: [ingest], retry_minutes: [] }
                """));

    assertThat(told()).isEmpty();
    assertThat(specs)
        .containsExactly(
            new ScheduleSpec(
                "nightly",
                CronExpression.parse("0 3 * * *"),
                List.of("run", "verify"),
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15))),
            new ScheduleSpec(
                "forecast",
                CronExpression.parse("30 4 * * 1"),
                List.of("forecast"),
                List.of(Duration.ofMinutes(2))),
            new ScheduleSpec(
                "never_again", CronExpression.parse("0 * * * *"), List.of("ingest"), List.of()));
  }

  @Test
  void everythingWrongWithASchedule() {
    ScheduleReader.read(
        section(
            """
            nightly: { cron: "0 25 * * *", jobs: [rum], retry_minute: 3 }
            Weekly: { jobs: [], retry_minutes: [5, 1] }
            """));

    assertThat(told())
        .isEqualTo(
            """
            clientele.yaml line 1, nightly.cron: '0 25 * * *' has a mistake: hour: 25 is not from 0 to 23. Write it like "0 3 * * *".
            clientele.yaml line 1, nightly.jobs: 'rum' is no job; there is build, forecast, ingest, run, transform, verify. The closest is run.
            clientele.yaml line 1, nightly.retry_minute: is not a key that is known here. The closest is retry_minutes.
            clientele.yaml line 2, Weekly: 'Weekly' is not a name. Write lower case words joined by _.
            clientele.yaml line 2, Weekly.cron: is missing. Write five fields, like "0 3 * * *".
            clientele.yaml line 2, Weekly.jobs: is missing. Write the verbs to run, like [run].
            clientele.yaml line 2, Weekly.retry_minutes: '1' is not a whole number from 1 to 1440 that does not shrink. Write growing waits, like [1, 5, 15].\
            """);
  }

  @Test
  void mailGoesPrivatelyUnlessToldOtherwise() {
    NotifySpec spec =
        NotifyReader.read(
            section(
                """
                webhook_url_from: OPS_HOOK
                smtp:
                  host: mail.example.org
                  from: clientele@example.org
                  to: [ops@example.org, owner@example.org]
                  user_from: MAIL_USER
                  password_from: file:mail.secret
                """),
            folder);

    assertThat(told()).isEmpty();
    assertThat(spec.mail().security()).isEqualTo(MailSpec.Security.STARTTLS);
    assertThat(spec.mail().port()).isEqualTo(587);
    assertThat(spec.mail().to()).containsExactly("ops@example.org", "owner@example.org");
  }

  @Test
  void secretIsReadFromTheEnvironmentOrAFile() throws IOException {
    Files.writeString(folder.resolve("mail.secret"), "s3cret\n");
    NotifySpec spec =
        NotifyReader.read(
            section(
                """
                webhook_url_from: OPS_HOOK
                smtp: { host: h, from: a@b, to: c@d, user_from: MAIL_USER, password_from: "file:mail.secret" }
                """),
            folder);
    Map<String, String> environment = Map.of("OPS_HOOK", "http://localhost/hook");

    assertThat(spec.webhook().secret(environment)).contains("http://localhost/hook");
    assertThat(spec.mail().password().secret(environment)).contains("s3cret");
    assertThat(spec.missing(environment)).containsExactly(new SecretName("MAIL_USER", folder));
  }

  @Test
  void everythingWrongWithNotifyAndNoSecretInAMessage() {
    NotifyReader.read(
        section(
            """
            webhook_url_from: "https://hooks.example.org/hunter2"
            webhook_url_form: x
            smtp:
              security: none
              port: 99999
              from: nobody
              password: hunter2
              password_from: MAIL_PASSWORD
            """),
        folder);

    assertThat(told())
        .isEqualTo(
            """
            clientele.yaml line 1, webhook_url_from: names neither an environment variable nor a file. Put the secret into one and write NAME or file:PATH.
            clientele.yaml line 5, smtp.port: '99999' is not understood. Write a port, like 587.
            clientele.yaml line 4, smtp.host: is missing. Name the mail server, like mail.example.org.
            clientele.yaml line 4, smtp.to: is missing. Write one address or several.
            clientele.yaml line 6, smtp.from: 'nobody' is no mail address. Write it like ops@example.org.
            clientele.yaml line 4, smtp.user_from: is missing. Name user and password, or neither.
            clientele.yaml line 4, smtp.security: 'none' would send the password in the open. Write starttls or tls.
            clientele.yaml line 7, smtp.password: holds a secret in plain text. Put it into an environment variable and write password_from: NAME.
            clientele.yaml line 2, webhook_url_form: is not a key that is known here. The closest is webhook_url_from.\
            """);
  }
}
