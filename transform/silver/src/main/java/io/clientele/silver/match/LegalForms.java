package io.clientele.silver.match;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words in companies' names that say what kind of company in law it is, as {@link Folded} text. */
final class LegalForms {
  private static final Set<String> WORDS =
      Set.of(
          // English
          "ltd",
          "limited",
          "llc",
          "llp",
          "inc",
          "incorporated",
          "corp",
          "corporation",
          "plc",
          "co",
          "company",
          // German, French, Italian, Spanish, Dutch, Nordic
          "gmbh",
          "ag",
          "kg",
          "ohg",
          "ug",
          "se",
          "sa",
          "sas",
          "sarl",
          "srl",
          "spa",
          "sl",
          "bv",
          "nv",
          "oy",
          "oyj",
          "ab",
          "as",
          "aps",
          // Hungarian, Czech, Slovak, Polish, Romanian
          "kft",
          "bt",
          "zrt",
          "nyrt",
          "rt",
          "kkt",
          "ev",
          "sro",
          "spzoo",
          // Serbian, Croatian, Slovene, Bulgarian
          "doo",
          "ad",
          "dd",
          "ood",
          "eood",
          "szr",
          // Greek
          "ae",
          "epe",
          "ike",
          "oe",
          "ee",
          // Russian, Baltic
          "ooo",
          "zao",
          "pao",
          "oao",
          "ip",
          "sia",
          "uab",
          "ou");

  private LegalForms() {}

  /** Letters written one by one, like d o o, are taken as a word. */
  static String without(String text) {
    String joined = text.replaceAll("(?<=\\b\\p{L}) (?=\\p{L}\\b)", "");
    return Arrays.stream(joined.split(" "))
        .filter(word -> !WORDS.contains(word))
        .collect(Collectors.joining(" "));
  }
}
