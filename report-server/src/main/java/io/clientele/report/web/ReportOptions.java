package io.clientele.report.web;

import static java.util.Objects.requireNonNull;

import io.clientele.report.database.DatabaseLimits;
import java.nio.file.Path;
import java.time.Clock;

/**
 * How a report server runs.
 *
 * @param lake the lake whose releases are shown
 * @param state the server's own folder: users and audit
 * @param host the address to listen on; another than loopback needs {@code exposure} BEHIND_PROXY
 * @param port the port; 0 takes a free one
 * @param entry whether a one-time link is issued at the start
 */
public record ReportOptions(
    Path lake,
    Path state,
    String host,
    int port,
    Exposure exposure,
    Entry entry,
    DatabaseLimits limits,
    Clock clock) {

  public ReportOptions {
    requireNonNull(lake);
    requireNonNull(state);
    requireNonNull(host);
    requireNonNull(exposure);
    requireNonNull(entry);
    requireNonNull(limits);
    requireNonNull(clock);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("Port " + port + " is not between 0 and 65535");
    }
  }

  /** Who can reach the server. */
  public enum Exposure {
    /** This machine only, over http. */
    LOOPBACK,
    /** Others, through a proxy that speaks https. */
    BEHIND_PROXY
  }

  /** How visitors get in. */
  public enum Entry {
    /** With a name and a password. */
    LOGIN,
    /** With a name and a password, or once with a link that the start prints. */
    ONE_TIME_LINK
  }

  /** Where a server keeps what is its own, unless it is told otherwise. */
  public static Path stateBeside(Path lake) {
    return lake.toAbsolutePath().normalize().resolveSibling("server-state");
  }

  /** A server on this machine with the state folder beside the lake. */
  public static ReportOptions local(Path lake, int port, Entry entry) {
    return new ReportOptions(
        lake,
        stateBeside(lake),
        "127.0.0.1",
        port,
        Exposure.LOOPBACK,
        entry,
        DatabaseLimits.ofMachine(),
        Clock.systemUTC());
  }
}
