package io.clientele.pipeline.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server of few words on a free port: it takes every mail and refuses one recipient. */
final class SmtpServer implements AutoCloseable {
  static final String REFUSED = "nobody@example.org";

  private final ServerSocket socket;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  SmtpServer() throws IOException {
    socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** All that clients said. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException closed) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(closed);
        }
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = client.getOutputStream();
    answer(out, "220 ready");
    boolean isData = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      lines.add(line);
      if (isData) {
        isData = !line.equals(".");
        if (!isData) {
          answer(out, "250 taken");
        }
      } else if (line.equals("DATA")) {
        isData = true;
        answer(out, "354 go on");
      } else {
        answer(out, line.contains(REFUSED) ? "550 no such user" : "250 ok");
      }
    }
  }

  private static void answer(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
