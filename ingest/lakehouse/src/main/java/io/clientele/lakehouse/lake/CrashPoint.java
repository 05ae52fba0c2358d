package io.clientele.lakehouse.lake;

import org.jspecify.annotations.Nullable;

/**
 * Named places at which a test may end the process as a power cut would.
 *
 * <p>The name stands in the system property {@code clientele.crash}, with {@code :n} for the n-th
 * time it is reached; without the property a hit does nothing.
 */
public final class CrashPoint {
  private static final @Nullable String WANTED = System.getProperty("clientele.crash");
  private static int seen;

  private CrashPoint() {}

  public static synchronized void hit(String name) {
    if (WANTED == null) {
      return;
    }
    boolean isCounted = WANTED.matches(".*:\\d+");
    int colon = WANTED.lastIndexOf(':');
    String wantedName = isCounted ? WANTED.substring(0, colon) : WANTED;
    int wantedTime = isCounted ? Integer.parseInt(WANTED.substring(colon + 1)) : 1;
    if (wantedName.equals(name) && ++seen == wantedTime) {
      Runtime.getRuntime().halt(137);
    }
  }
}
