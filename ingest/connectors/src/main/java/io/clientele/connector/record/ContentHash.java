package io.clientele.connector.record;

/**
 * A 64 bit hash over the values of a record, to tell a repeated record from a changed one with the
 * same key. Not made to withstand forgery.
 */
final class ContentHash {
  private static final char[] HEX = "0123456789abcdef".toCharArray();
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private long state = 0x243F6A8885A308D3L;

  void reset() {
    state = 0x243F6A8885A308D3L;
  }

  /** Adds a value; null and empty are the same. */
  void add(String value) {
    for (int at = 0; at < value.length(); at++) {
      state = (state ^ value.charAt(at)) * PRIME;
      state ^= state >>> 29;
    }
    state = (state ^ 0x1F0000L) * PRIME;
    state ^= state >>> 32;
  }

  /** 16 hex digits. */
  String text() {
    long hash = state;
    hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
    hash ^= hash >>> 31;
    char[] text = new char[16];
    for (int digit = 15; digit >= 0; digit--) {
      text[digit] = HEX[(int) (hash & 15)];
      hash >>>= 4;
    }
    return new String(text);
  }
}
