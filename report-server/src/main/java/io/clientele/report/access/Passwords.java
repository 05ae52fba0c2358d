package io.clientele.report.access;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** Argon2id with 19 MiB, two passes; at most four at once, or logging in would stop the server. */
final class Passwords {
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LENGTH = 32;
  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;
  private static final int FEWEST_DIFFERENT = 5;
  private static final Semaphore AT_ONCE = new Semaphore(4, true);

  /** Long enough and still the first that anybody tries. */
  private static final Set<String> COMMON =
      Set.of(
          "password1234",
          "passwordpassword",
          "123456789012",
          "1234567890123",
          "12345678901234",
          "qwertyuiopas",
          "qwertyuiop123",
          "qwerty123456",
          "letmeinletmein",
          "administrator",
          "iloveyouiloveyou",
          "welcome12345",
          "changeme1234",
          "changemechangeme",
          "abc123abc123",
          "111122223333",
          "adminadminadmin",
          "secretsecret",
          "clienteleclientele",
          "password12345",
          "password123456",
          "p@ssw0rd1234",
          "correcthorsebatterystaple");

  private Passwords() {}

  /**
   * Refuses what is guessed first.
   *
   * @throws IllegalArgumentException saying what to change
   */
  static void requireGood(String user, String password) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new IllegalArgumentException(
          "A password has %d to %d characters".formatted(SHORTEST, LONGEST));
    }
    String lower = password.toLowerCase(Locale.ROOT);
    boolean isPlain = password.chars().distinct().count() < FEWEST_DIFFERENT;
    if (COMMON.contains(lower) || isPlain || lower.contains(user)) {
      throw new IllegalArgumentException(
          "This password is guessed first: it is common, repeats few characters or holds the name");
    }
  }

  static String hash(String password) {
    return guarded(() -> function().hash(password).getResult());
  }

  /** Whether they belong together; takes as long for an unknown user as for a known one. */
  static boolean check(String password, String hash) {
    if (password.length() > LONGEST) {
      return false;
    }
    return guarded(() -> Argon2Function.getInstanceFromHash(hash).check(password, hash));
  }

  private static Argon2Function function() {
    return Argon2Function.getInstance(MEMORY_KIB, PASSES, 1, LENGTH, Argon2.ID);
  }

  private static <T> T guarded(java.util.function.Supplier<T> work) {
    AT_ONCE.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      AT_ONCE.release();
    }
  }
}
