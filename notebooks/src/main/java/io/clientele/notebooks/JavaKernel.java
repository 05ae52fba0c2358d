package io.clientele.notebooks;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.logging.LogManager;
import org.rapaio.jupyter.kernel.MainApp;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.core.ConnectionProperties;
import org.rapaio.jupyter.kernel.core.Transform;

/**
 * Starts the Java kernel so that it is ready before anybody can speak to it.
 *
 * <p>The kernel opens its ports first and learns what to do with a message later. Jupyter asks as
 * soon as a port is open; on a slow machine the question comes in between, the kernel's thread ends
 * with an exception and Jupyter waits in vain. So the kernel opens ports that nobody knows, and
 * when it is ready, those that Jupyter knows are opened and passed on to them.
 */
public final class JavaKernel {
  private JavaKernel() {}

  /**
   * Runs until Jupyter ends the kernel.
   *
   * @param arguments the connection file that Jupyter writes
   */
  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("Say one thing, Jupyter's connection file");
    }
    quietLogging();
    ConnectionProperties known =
        Transform.fromJson(Files.readString(Path.of(arguments[0])), ConnectionProperties.class);
    ConnectionProperties own = withPortsOfItsOwn(known);
    Channels channels = new Channels(own);
    channels.connect(MainApp.kernel);
    InetAddress address = InetAddress.getByName(known.ip());
    PortForward.open(address, known.controlPort(), own.controlPort());
    PortForward.open(address, known.shellPort(), own.shellPort());
    PortForward.open(address, known.stdinPort(), own.stdinPort());
    PortForward.open(address, known.hbPort(), own.hbPort());
    PortForward.open(address, known.iopubPort(), own.iopubPort());
    channels.joinUntilClose();
  }

  private static void quietLogging() throws IOException {
    try (InputStream settings =
        MainApp.class.getClassLoader().getResourceAsStream("logging.properties")) {
      if (settings != null) {
        LogManager.getLogManager().readConfiguration(settings);
      }
    }
  }

  private static ConnectionProperties withPortsOfItsOwn(ConnectionProperties known)
      throws IOException {
    return new ConnectionProperties(
        freePort(),
        freePort(),
        known.transport(),
        known.signatureScheme(),
        freePort(),
        freePort(),
        InetAddress.getLoopbackAddress().getHostAddress(),
        freePort(),
        known.key());
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
