package io.clientele.pipeline.demo.people;

import java.text.Normalizer;
import java.util.Locale;

/** How a name looks in Latin letters, as people type it where their own do not fit. */
final class Spelling {
  private static final String GREEK = "αβγδεζηθικλμνξοπρσςτυφχψω";
  private static final String[] GREEK_LATIN = {
    "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s",
    "t", "y", "f", "ch", "ps", "o"
  };
  private static final String CYRILLIC = "абвгдђежзијклљмнњопрстћуфхцчџш";
  private static final String[] CYRILLIC_LATIN = {
    "a", "b", "v", "g", "d", "đ", "e", "ž", "z", "i", "j", "k", "l", "lj", "m", "n", "nj", "o", "p",
    "r", "s", "t", "ć", "u", "f", "h", "c", "č", "dž", "š"
  };

  private Spelling() {}

  /** Latin letters with their marks: Ђорђе becomes Đorđe, Ελένη becomes Eleni. */
  static String latin(String name) {
    StringBuilder latin = new StringBuilder(name.length() + 4);
    for (int index = 0; index < name.length(); index++) {
      latin.append(latin(name.charAt(index)));
    }
    return latin.toString();
  }

  /** Latin letters without marks: Ђорђе and Đorđe become Djordje. */
  static String plain(String name) {
    String latin = latin(name).replace("đ", "dj").replace("Đ", "Dj");
    StringBuilder plain = new StringBuilder(latin.length());
    String apart = Normalizer.normalize(latin, Normalizer.Form.NFD);
    for (int index = 0; index < apart.length(); index++) {
      if (apart.charAt(index) < 128) {
        plain.append(apart.charAt(index));
      }
    }
    return plain.toString();
  }

  /** Letters, digits and dots only, in lower case, fit for the left side of an address. */
  static String mailName(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    String plain = plain(name).toLowerCase(Locale.ROOT);
    for (int index = 0; index < plain.length(); index++) {
      char letter = plain.charAt(index);
      if (letter >= 'a' && letter <= 'z') {
        letters.append(letter);
      }
    }
    return letters.toString();
  }

  private static String latin(char letter) {
    char bare = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    char lower = Character.toLowerCase(bare);
    int greek = GREEK.indexOf(lower);
    int cyrillic = CYRILLIC.indexOf(Character.toLowerCase(letter));
    if (greek < 0 && cyrillic < 0) {
      return String.valueOf(letter);
    }
    String latin = cyrillic >= 0 ? CYRILLIC_LATIN[cyrillic] : GREEK_LATIN[greek];
    return Character.isUpperCase(letter)
        ? Character.toUpperCase(latin.charAt(0)) + latin.substring(1)
        : latin;
  }
}
