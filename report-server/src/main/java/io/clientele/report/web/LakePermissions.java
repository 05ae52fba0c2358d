package io.clientele.report.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether it is safe to listen where the options say. */
final class LakePermissions {
  private LakePermissions() {}

  /**
   * A warning for this machine's own use.
   *
   * @throws IllegalStateException where others could reach what they must not
   */
  static Optional<String> check(ReportOptions options, Path lake) {
    boolean loopback = isLoopback(options.host());
    if (!loopback && options.exposure() == ReportOptions.Exposure.LOOPBACK) {
      throw new IllegalStateException(
          "Refusing to listen on %s without https. Put a proxy in front and say so, or use 127.0.0.1."
              .formatted(options.host()));
    }
    boolean writable = Files.isWritable(lake.resolve("gold")) || Files.isWritable(lake);
    if (writable && !loopback) {
      throw new IllegalStateException(
          "Refusing to listen on %s: this user may write the lake %s. Run the server as a user who may only read it."
              .formatted(options.host(), lake));
    }
    return writable
        ? Optional.of(
            "This user may write the lake; for others to reach, run the server as one who may only"
                + " read it.")
        : Optional.empty();
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      throw new IllegalStateException("There is no address " + host, unknown);
    }
  }
}
