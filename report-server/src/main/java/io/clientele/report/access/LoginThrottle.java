package io.clientele.report.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * After three failures each further try of an account or an address waits longer, up to 5 minutes.
 */
public final class LoginThrottle {
  private static final int FREE_TRIES = 3;
  private static final long LONGEST_SECONDS = 300;
  private static final int MOST_KEYS = 100_000;

  private final Clock clock;
  private final Map<String, Failures> byKey = new ConcurrentHashMap<>();

  private record Failures(int count, Instant lastAt) {
    Duration pause() {
      if (count < FREE_TRIES) {
        return Duration.ZERO;
      }
      int doublings = Math.min(16, count - FREE_TRIES);
      return Duration.ofSeconds(Math.min(LONGEST_SECONDS, 1L << doublings));
    }
  }

  public LoginThrottle(Clock clock) {
    this.clock = clock;
  }

  /** How many seconds this key has to wait; 0 when it may try. */
  public long waitSeconds(String key) {
    Failures failures = byKey.get(key);
    if (failures == null) {
      return 0;
    }
    Duration left = Duration.between(clock.instant(), failures.lastAt().plus(failures.pause()));
    return left.isNegative() || left.isZero() ? 0 : left.toSeconds() + 1;
  }

  public void failed(String key) {
    if (byKey.size() > MOST_KEYS) {
      byKey.clear();
    }
    byKey.merge(
        key,
        new Failures(1, clock.instant()),
        (before, now) -> new Failures(before.count() + 1, now.lastAt()));
  }

  public void succeeded(String key) {
    byKey.remove(key);
  }
}
