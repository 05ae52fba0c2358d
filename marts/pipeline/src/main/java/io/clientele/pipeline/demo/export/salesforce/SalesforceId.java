package io.clientele.pipeline.demo.export.salesforce;

/**
 * Record ids: three characters for the kind, twelve for the record, three that check the capitals.
 *
 * <p>The suffix: in each block of five characters bit <i>k</i> is set when character <i>k</i> is a
 * capital; the number chooses one of {@code A-Z0-5}.
 */
final class SalesforceId {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String SUFFIX = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
  private static final String INSTANCE = "7Q00000";
  private static final int SERIAL_LENGTH = 5;
  private static final int RANGE = 62 * 62 * 62 * 62 * 62;
  private static final long STEP = 400_000_009L;

  private SalesforceId() {}

  static String user(int index) {
    return of("005", index);
  }

  static String account(int index) {
    return of("001", index);
  }

  static String contact(int index) {
    return of("003", index);
  }

  static String lead(int index) {
    return of("00Q", index);
  }

  static String opportunity(int index) {
    return of("006", index);
  }

  static String history(int index) {
    return of("008", index);
  }

  static String stage(int index) {
    return of("01J", index);
  }

  static String task(int index) {
    return of("00T", index);
  }

  static String mail(int index) {
    return of("02s", index);
  }

  static String organization() {
    return of("00D", 0);
  }

  /** The id of one record of a kind; neighbours look unlike each other, and none is given twice. */
  static String of(String prefix, int index) {
    char[] id = new char[18];
    prefix.getChars(0, 3, id, 0);
    INSTANCE.getChars(0, INSTANCE.length(), id, 3);
    long serial = ((index + 1) * STEP) % RANGE;
    for (int place = 0; place < SERIAL_LENGTH; place++) {
      id[14 - place] = DIGITS.charAt((int) (serial % 62));
      serial /= 62;
    }
    for (int block = 0; block < 3; block++) {
      int bits = 0;
      for (int place = 0; place < 5; place++) {
        char letter = id[block * 5 + place];
        bits |= letter >= 'A' && letter <= 'Z' ? 1 << place : 0;
      }
      id[15 + block] = SUFFIX.charAt(bits);
    }
    return new String(id);
  }
}
