package io.clientele.notebooks;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.logging.LogManager;
import org.rapaio.jupyter.kernel.MainApp;
import org.rapaio.jupyter.kernel.core.ConnectionProperties;
import org.rapaio.jupyter.kernel.core.Transform;

/**
 * Starts the Java kernel so that it is ready before anybody can speak to it.
 *
 * <p>The kernel opens its ports first and learns what to do with a message later; a question that
 * comes in between ends its thread, and Jupyter waits in vain. So the kernel opens ports that
 * nobody knows ({@link ReadyKernel}), and what comes to those that Jupyter knows waits until the
 * kernel is ready and is then passed on.
 */
public final class JavaKernel {
  private JavaKernel() {}

  /**
   * Runs until Jupyter ends the kernel.
   *
   * @param arguments the connection file that Jupyter writes
   */
  public static void main(String[] arguments)
      throws IOException, GeneralSecurityException, InterruptedException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("Say one thing, Jupyter's connection file");
    }
    quietLogging();
    ConnectionProperties known =
        Transform.fromJson(Files.readString(Path.of(arguments[0])), ConnectionProperties.class);
    InetAddress address = InetAddress.getByName(known.ip());
    PortForward control = new PortForward(address, known.controlPort());
    PortForward shell = new PortForward(address, known.shellPort());
    PortForward stdin = new PortForward(address, known.stdinPort());
    PortForward heartbeat = new PortForward(address, known.hbPort());
    PortForward publishing = new PortForward(address, known.iopubPort());

    ReadyKernel kernel = ReadyKernel.start(known);
    control.passOnTo(kernel.ports().controlPort());
    shell.passOnTo(kernel.ports().shellPort());
    stdin.passOnTo(kernel.ports().stdinPort());
    heartbeat.passOnTo(kernel.ports().hbPort());
    publishing.passOnTo(kernel.ports().iopubPort());
    kernel.channels().joinUntilClose();
  }

  private static void quietLogging() throws IOException {
    try (InputStream settings =
        MainApp.class.getClassLoader().getResourceAsStream("logging.properties")) {
      if (settings != null) {
        LogManager.getLogManager().readConfiguration(settings);
      }
    }
  }
}
