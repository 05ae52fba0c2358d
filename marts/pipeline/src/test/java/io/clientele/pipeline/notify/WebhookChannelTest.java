package io.clientele.pipeline.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.clientele.lakehouse.lake.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookChannelTest {
  private static final Message MESSAGE =
      Message.of(
          "Ágoston",
          News.between(
              List.of(), List.of(new Trouble(Trouble.Kind.RUN_FAILED, "nightly", "ended with 3"))),
          Instant.parse("2026-03-02T02:10:00Z"));

  private final List<String> received = new ArrayList<>();
  private HttpServer server;
  private int status = 200;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Channel channel() {
    return new WebhookChannel(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/hook/hunter2",
        Duration.ofSeconds(10));
  }

  @Test
  void messageIsPostedAsJson() throws IOException {
    channel().send(MESSAGE);

    assertThat(received).hasSize(1);
    assertThat(received.get(0)).startsWith("POST /hook/hunter2 {");
    assertThat(Json.MAPPER.readTree(received.get(0).substring("POST /hook/hunter2 ".length())))
        .isEqualTo(MESSAGE.json());
    assertThat(received.get(0)).contains("\"company\":\"Ágoston\"");
  }

  @Test
  void overloadMayPassARefusalDoesNot() {
    status = 503;
    assertThatThrownBy(() -> channel().send(MESSAGE))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("the receiver answered 503");
    status = 302;
    assertThatThrownBy(() -> channel().send(MESSAGE))
        .isInstanceOf(RefusedMessageException.class)
        .hasMessage("the receiver answered 302");
    assertThat(received).hasSize(2).noneMatch(each -> each.contains("elsewhere"));
  }

  @Test
  void receiverThatNeverAnswersIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Channel channel =
          new WebhookChannel(
              "http://127.0.0.1:" + silent.getLocalPort() + "/hunter2", Duration.ofMillis(200));

      assertThatThrownBy(() -> channel.send(MESSAGE))
          .isInstanceOf(IOException.class)
          .hasMessageNotContaining("hunter2");
    }
  }

  @Test
  void addressThatIsNoneIsNotShown() {
    assertThatThrownBy(() -> new WebhookChannel("ftp://hunter2", Duration.ofSeconds(1)))
        .hasMessage("The webhook's address is not of http or https");
    assertThatThrownBy(() -> new WebhookChannel("hunter 2", Duration.ofSeconds(1)))
        .hasMessage("The webhook's address is not an address");
  }
}
