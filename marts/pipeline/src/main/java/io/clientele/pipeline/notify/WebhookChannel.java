package io.clientele.pipeline.notify;

import io.clientele.lakehouse.lake.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Posts JSON to an address. The address is a secret and stands in no message. */
public final class WebhookChannel implements Channel {
  private static final int TOO_MANY_REQUESTS = 429;

  private final URI address;
  private final Duration timeout;
  private final HttpClient client;

  /**
   * A channel.
   *
   * @param timeout for the connection, and again for the answer
   * @throws IllegalArgumentException when the address is not of http or https
   */
  public WebhookChannel(String address, Duration timeout) {
    this.address = uri(address);
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  private static URI uri(String address) {
    // Not as the cause: its message holds the address.
    try {
      URI uri = URI.create(address);
      if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException("The webhook's address is not an address");
    }
    throw new IllegalArgumentException("The webhook's address is not of http or https");
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public void send(Message message) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(message.json())))
            .build();
    int status = status(request);
    if (status >= 500 || status == TOO_MANY_REQUESTS) {
      throw new IOException("the receiver answered " + status);
    }
    if (status < 200 || status >= 300) {
      throw new RefusedMessageException("the receiver answered " + status);
    }
  }

  private int status(HttpRequest request) throws IOException {
    try {
      HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
      return answer.statusCode();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while sending");
    }
  }
}
