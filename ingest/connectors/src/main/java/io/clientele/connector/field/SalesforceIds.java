package io.clientele.connector.field;

/** Record ids that exist in a form of 15 and one of 18 characters. */
final class SalesforceIds {
  private static final String CHECKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

  private SalesforceIds() {}

  /**
   * Makes an id of 15 letters and digits one of 18: each block of five gives one character of
   * check, in which bit <i>k</i> says whether character <i>k</i> is a capital. Other texts stay.
   */
  static String long18(String id) {
    if (id.length() != 15 || !id.chars().allMatch(SalesforceIds::isLetterOrDigit)) {
      return id;
    }
    StringBuilder result = new StringBuilder(18).append(id);
    for (int block = 0; block < 15; block += 5) {
      int bits = 0;
      for (int k = 0; k < 5; k++) {
        char character = id.charAt(block + k);
        bits |= character >= 'A' && character <= 'Z' ? 1 << k : 0;
      }
      result.append(CHECKS.charAt(bits));
    }
    return result.toString();
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
