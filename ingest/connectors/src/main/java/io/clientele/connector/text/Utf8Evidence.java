package io.clientele.connector.text;

/**
 * Whether bytes that were declared as a single-byte encoding are UTF-8 after all: every byte above
 * ASCII is part of a well-formed sequence. Letters of single-byte text practically never are.
 */
final class Utf8Evidence {
  private int expected;
  private long sequences;
  private boolean isBroken;

  void add(byte[] bytes, int offset, int length) {
    for (int at = offset; at < offset + length && !isBroken; at++) {
      int value = bytes[at] & 0xFF;
      if (expected > 0) {
        isBroken = (value & 0xC0) != 0x80;
        expected--;
        sequences += expected == 0 ? 1 : 0;
      } else if (value >= 0x80) {
        expected = value >= 0xC2 && value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
        isBroken = value < 0xC2 || value > 0xF4;
      }
    }
  }

  /** Whether there is at least one such sequence and nothing that is none. */
  boolean isConvincing() {
    return sequences > 0 && expected == 0 && !isBroken;
  }
}
