package io.clientele.pipeline.bench.server;

import io.clientele.pipeline.bench.process.ResidentMemory;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A report server in a process of its own, from its start until it is closed. */
public final class ServerProcess implements AutoCloseable {
  private static final long LIMIT_SECONDS = 60;

  private final Process process;
  private final URI address;
  private final double startSeconds;

  private ServerProcess(Process process, URI address, double startSeconds) {
    this.process = process;
    this.address = address;
    this.startSeconds = startSeconds;
  }

  /** A port of this machine that nobody listens on. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Starts the command and waits until its health page says that it is ready. */
  public static ServerProcess start(ProcessBuilder builder, int port, Path output)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    URI address = URI.create("http://127.0.0.1:" + port);
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest ready =
        HttpRequest.newBuilder(address.resolve("/health/ready"))
            .timeout(Duration.ofSeconds(2))
            .build();
    while (!isReady(client, ready)) {
      if (process.waitFor(10, TimeUnit.MILLISECONDS)
          || System.nanoTime() - start > LIMIT_SECONDS * 1_000_000_000L) {
        process.destroyForcibly();
        throw new IOException(
            "the report server did not become ready:\n"
                + Files.readString(output, StandardCharsets.UTF_8));
      }
    }
    return new ServerProcess(process, address, (System.nanoTime() - start) / 1e9);
  }

  private static boolean isReady(HttpClient client, HttpRequest request)
      throws InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notListening) {
      return false;
    }
  }

  public URI address() {
    return address;
  }

  /** From the start of the process until it was ready. */
  public double startSeconds() {
    return startSeconds;
  }

  /** Resident memory now. */
  public long megabytes() {
    return ResidentMemory.megabytes(process.toHandle());
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
