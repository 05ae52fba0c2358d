package io.clientele.pipeline.bench.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One person with a browser's manners: a session cookie, redirects, one connection that is kept.
 */
public final class Visitor {
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /**
   * An answer.
   *
   * @param milliseconds from the request until the last byte
   */
  public record Visit(URI address, String text, double milliseconds) {}

  /** Gets one address; anything but 200 is an error. */
  public Visit get(URI address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address).GET().build());
  }

  /** Sends a form, as a page's button does. */
  public Visit post(URI address, String form) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", address.getScheme() + "://" + address.getAuthority())
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private Visit send(HttpRequest request) throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    double milliseconds = (System.nanoTime() - start) / 1e6;
    String text = new String(response.body(), StandardCharsets.UTF_8);
    if (response.statusCode() != 200) {
      throw new IOException(
          request.uri()
              + " answered "
              + response.statusCode()
              + ": "
              + text.substring(0, Math.min(300, text.length())));
    }
    return new Visit(response.uri(), text, milliseconds);
  }
}
