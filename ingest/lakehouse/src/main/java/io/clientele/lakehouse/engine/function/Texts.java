package io.clientele.lakehouse.engine.function;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The named function {@code normalised(text)}. */
public final class Texts {
  private Texts() {}

  /**
   * A text as it is compared: Unicode form NFKC, lower case, white space of any kind stripped and
   * inside reduced to one space, invisible marks removed; null for null and for what is then empty.
   */
  public static @Nullable String normalised(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String result =
        isPlain(text) ? text : collapsed(Normalizer.normalize(text, Normalizer.Form.NFKC));
    return result.isEmpty() ? null : result.toLowerCase(Locale.ROOT);
  }

  /** Whether nothing but the case of the letters can change. */
  private static boolean isPlain(String text) {
    char before = ' ';
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character > '~' || character < ' ' || (character == ' ' && before == ' ')) {
        return false;
      }
      before = character;
    }
    return before != ' ' || text.isEmpty();
  }

  private static String collapsed(String text) {
    StringBuilder result = new StringBuilder(text.length());
    boolean gap = false;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character == '\u200B' || character == '\uFEFF') {
        continue;
      }
      if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
        gap = result.length() > 0;
        continue;
      }
      if (gap) {
        result.append(' ');
        gap = false;
      }
      result.append(character);
    }
    return result.toString();
  }
}
