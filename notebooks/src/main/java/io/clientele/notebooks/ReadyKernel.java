package io.clientele.notebooks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapaio.jupyter.kernel.MainApp;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.channels.LoopThread;
import org.rapaio.jupyter.kernel.core.ConnectionProperties;

/**
 * A Java kernel all of whose threads listen.
 *
 * <p>A thread of the kernel is started first and told to run after that. One that is quicker than
 * its starter, as happens on a busy machine, finds that it is not to run and ends without a word.
 * So the threads are looked at, and where one is missing the kernel is opened again.
 *
 * @param ports where it listens; nobody else knows them
 * @param channels the open channels
 */
record ReadyKernel(ConnectionProperties ports, Channels channels) {
  /** Those for shell, control and heartbeat; the other two channels have none. */
  private static final int THREADS = 3;

  private static final long LOOK_AGAIN_MILLIS = 5;

  /** Opens the kernel on free ports, as often as it takes until all its threads listen. */
  static ReadyKernel start(ConnectionProperties known)
      throws IOException, GeneralSecurityException, InterruptedException {
    while (true) {
      ConnectionProperties ports = freePorts(known);
      Set<Thread> before = listeners();
      Channels channels = new Channels(ports);
      channels.connect(MainApp.kernel);
      Set<Thread> started = listeners();
      started.removeAll(before);
      if (allListen(started)) {
        return new ReadyKernel(ports, channels);
      }
      channels.close();
    }
  }

  private static Set<Thread> listeners() {
    Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
    threads.removeIf(thread -> !(thread instanceof LoopThread));
    return threads;
  }

  /** A thread that rests between two looks at its port has found that it is to run. */
  private static boolean allListen(Set<Thread> threads) throws InterruptedException {
    for (Thread thread : threads) {
      while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
        thread.join(LOOK_AGAIN_MILLIS);
      }
    }
    return threads.stream().filter(Thread::isAlive).count() == THREADS;
  }

  /** All are held until the last is found, so that none comes twice. */
  private static ConnectionProperties freePorts(ConnectionProperties known) throws IOException {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int port = 0; port < 5; port++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
    } finally {
      for (ServerSocket port : held) {
        port.close();
      }
    }
    return new ConnectionProperties(
        held.get(0).getLocalPort(),
        held.get(1).getLocalPort(),
        known.transport(),
        known.signatureScheme(),
        held.get(2).getLocalPort(),
        held.get(3).getLocalPort(),
        InetAddress.getLoopbackAddress().getHostAddress(),
        held.get(4).getLocalPort(),
        known.key());
  }
}
