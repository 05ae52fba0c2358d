package io.clientele.connector.config;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A size as people write it: {@code 20 GB, 512MB, 1024}. */
public final class ByteSize {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*([KMGT]?)B?");

  private ByteSize() {}

  /** The size in bytes, by powers of 1024; fails for anything else. */
  public static long parse(String text) {
    Matcher matcher = SIZE.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a size like 20 GB");
    }
    int power = "KMGT".indexOf(String.valueOf(matcher.group(2))) + 1;
    long unit = String.valueOf(matcher.group(2)).isEmpty() ? 1 : 1L << (10 * power);
    return Math.multiplyExact(Long.parseLong(String.valueOf(matcher.group(1))), unit);
  }
}
