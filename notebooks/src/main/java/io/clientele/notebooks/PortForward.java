package io.clientele.notebooks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Passes every connection to a port on to a port of this machine. */
final class PortForward {
  private final ServerSocket listening;

  /** Opens the port; who comes early waits. */
  PortForward(InetAddress address, int port) throws IOException {
    listening = new ServerSocket(port, 50, address);
  }

  /** What came and what comes is passed on as long as the program runs. */
  void passOnTo(int port) {
    inBackground(
        () -> {
          try (listening) {
            while (true) {
              join(listening.accept(), new Socket(InetAddress.getLoopbackAddress(), port));
            }
          }
        });
  }

  private static void join(Socket asking, Socket answering) throws IOException {
    asking.setTcpNoDelay(true);
    answering.setTcpNoDelay(true);
    inBackground(() -> pass(asking, answering));
    inBackground(() -> pass(answering, asking));
  }

  /** When one side ends, both do. */
  private static void pass(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    }
  }

  /** Work that may fail because a connection ends, which is no failure of the program. */
  private interface Work {
    void run() throws IOException;
  }

  private static void inBackground(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException ended) {
                // One side has gone, and nobody waits for the other.
              }
            },
            "port-forward");
    thread.setDaemon(true);
    thread.start();
  }
}
