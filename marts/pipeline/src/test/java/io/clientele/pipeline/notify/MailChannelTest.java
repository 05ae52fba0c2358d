package io.clientele.pipeline.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.connector.schedule.MailSpec;
import io.clientele.connector.schedule.MailSpec.Security;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailChannelTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:10:00Z");
  private static final Message MESSAGE =
      Message.of(
          "Small Shop",
          News.between(
              List.of(), List.of(new Trouble(Trouble.Kind.RUN_FAILED, "nightly", "ended with 3"))),
          NOW);

  private static Channel channel(int port, Security security, String to, Duration timeout) {
    return new MailChannel(
        new MailSpec("127.0.0.1", port, security, "clientele@example.org", List.of(to), null, null),
        "",
        "",
        timeout,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Channel channel(int port, Security security, String to) {
    return channel(port, security, to, Duration.ofSeconds(10));
  }

  @Test
  void mailIsPlainTextWithSenderRecipientAndDay() throws IOException {
    try (SmtpServer server = new SmtpServer()) {
      channel(server.port(), Security.NONE, "ops@example.org").send(MESSAGE);

      assertThat(server.lines())
          .contains(
              "MAIL FROM:<clientele@example.org>",
              "RCPT TO:<ops@example.org>",
              "From: clientele@example.org",
              "To: ops@example.org",
              "Subject: Clientele, Small Shop: schedule nightly: ended with 3",
              "Content-Type: text/plain; charset=UTF-8",
              "New: schedule nightly: ended with 3")
          .anyMatch(line -> line.startsWith("Date: Mon, 2 Mar 2026"));
    }
  }

  @Test
  void nothingIsSaidInTheOpenWhenItMustBePrivate() throws IOException {
    try (SmtpServer server = new SmtpServer()) {
      Channel channel = channel(server.port(), Security.STARTTLS, "ops@example.org");

      assertThatThrownBy(() -> channel.send(MESSAGE))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("STARTTLS");
      assertThat(server.lines()).noneMatch(line -> line.startsWith("MAIL"));
    }
  }

  @Test
  void refusedRecipientIsNotTriedAgain() throws IOException {
    try (SmtpServer server = new SmtpServer()) {
      Channel channel = channel(server.port(), Security.NONE, SmtpServer.REFUSED);

      assertThatThrownBy(() -> channel.send(MESSAGE))
          .isInstanceOf(RefusedMessageException.class)
          .hasMessage("the mail server refuses an address");
    }
  }

  @Test
  void serverThatNeverAnswersIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Channel channel =
          channel(silent.getLocalPort(), Security.NONE, "ops@example.org", Duration.ofMillis(200));

      assertThatThrownBy(() -> channel.send(MESSAGE))
          .isExactlyInstanceOf(IOException.class)
          .hasMessageContaining("the mail server 127.0.0.1");
    }
  }
}
