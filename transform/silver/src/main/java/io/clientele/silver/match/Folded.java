package io.clientele.silver.match;

import static java.lang.Character.UnicodeScript.GREEK;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts as they are compared: Latin letters without marks, in lower case, and digits. */
final class Folded {
  /** Cyrillic and Greek, letter by letter. */
  private static final Map<Character, String> LATIN = latin();

  /** The apostrophe, and the Cyrillic signs that only harden or soften. */
  private static final String UNSPOKEN = "'ъь";

  private static final Pattern MARK = Pattern.compile("\\p{Mn}");

  private Folded() {}

  /** Words with one blank between them; empty when nothing is left. */
  static String text(String value) {
    String lower = Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String plain = together(Normalizer.normalize(lower, Normalizer.Form.NFD));
    StringBuilder text = new StringBuilder(plain.length());
    boolean isGap = false;
    for (int index = 0; index < plain.length(); index++) {
      char letter = plain.charAt(index);
      if (Character.getType(letter) == Character.NON_SPACING_MARK
          || UNSPOKEN.indexOf(letter) >= 0) {
        continue;
      }
      String latin = LATIN.get(letter);
      boolean isWord = latin != null || Character.isLetterOrDigit(letter);
      if (isWord) {
        if (isGap && !text.isEmpty()) {
          text.append(' ');
        }
        text.append(latin == null ? String.valueOf(letter) : latin);
      }
      isGap = !isWord;
    }
    return text.toString();
  }

  /** Greek letters that are spoken together, in Latin ones. */
  private static String together(String text) {
    if (text.chars().noneMatch(letter -> Character.UnicodeScript.of(letter) == GREEK)) {
      return text;
    }
    return MARK.matcher(text)
        .replaceAll("")
        .replace("ου", "ou")
        .replace("αυ", "av")
        .replace("ευ", "ev")
        .replace("γγ", "ng");
  }

  /** A person's name: its words in the order of the alphabet, because who writes decides theirs. */
  static String name(String value) {
    String[] words = text(value).split(" ");
    Arrays.sort(words);
    return String.join(" ", words);
  }

  /** A company's name without what says its legal form. */
  static String company(String value) {
    String text = LegalForms.without(text(value));
    return text.isEmpty() ? text(value) : text;
  }

  /** Letters and digits alone. */
  static String code(String value) {
    return text(value).replace(" ", "");
  }

  /** An address in lower case; dots and pluses mean different things to different providers. */
  static String email(String value) {
    String email = Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return email.strip();
  }

  private static Map<Character, String> latin() {
    Map<Character, String> latin = new HashMap<>();
    put(
        latin,
        "абвгдђежзијклљмнњопрстћуфхцчџш",
        "a b v g d dj e z z i j k l lj m n nj o p r s t c u f h c c dz s");
    put(latin, "ыэюящіїєґ", "y e yu ya sch i i e g");
    put(latin, "αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o");
    put(latin, "đłøæœß", "dj l o ae oe ss");
    return Map.copyOf(latin);
  }

  private static void put(Map<Character, String> latin, String letters, String texts) {
    String[] each = texts.split(" ");
    for (int index = 0; index < letters.length(); index++) {
      latin.put(letters.charAt(index), each[index]);
    }
  }
}
