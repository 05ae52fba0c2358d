package io.clientele.pipeline.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Invented persons, one in five of whose records is a second writing of another: with slips, with
 * names in each other's place, after a move, with another address, or with cells left empty. Names
 * are made of syllables, some of them common and most of them rare. The column {@code person} says
 * who it is. The same number and seed give the same bytes.
 */
final class GeneratedPersons {
  static final String HEADER =
      "id,given_name,family_name,birth_date,email,phone,street,postcode,city,person\n";

  private static final int GIVEN_NAMES = 800;
  private static final int FAMILY_NAMES = 20_000;
  private static final int TOWNS = 2_000;
  private static final int STREETS = 5_000;
  private static final int DAYS = 25_000;
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1935, 1, 1);

  private final SplittableRandom dice;

  private GeneratedPersons(long seed) {
    dice = new SplittableRandom(seed);
  }

  /** Writes so many records, in an order that tells nothing. */
  static void write(Path file, int records, long seed) throws IOException {
    GeneratedPersons persons = new GeneratedPersons(seed);
    List<String> lines = new ArrayList<>(records);
    int originals = records - records / 5;
    for (int person = 0; person < originals; person++) {
      String[] cells = persons.person(person);
      lines.add(line(cells, person));
      if (lines.size() < records && person % 4 == 0) {
        lines.add(line(persons.again(cells), person));
      }
    }
    Collections.shuffle(lines, new Random(seed));
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(HEADER);
      for (int id = 0; id < lines.size(); id++) {
        out.write((id + 1) + "," + lines.get(id) + "\n");
      }
    }
  }

  private static String line(String[] cells, int person) {
    return String.join(",", cells) + "," + person;
  }

  private String[] person(int number) {
    String given = word(skewed(GIVEN_NAMES), 2);
    String family = word(skewed(FAMILY_NAMES) + GIVEN_NAMES, 3);
    int town = skewed(TOWNS);
    return new String[] {
      given,
      family,
      FIRST_BIRTH.plusDays(dice.nextInt(DAYS)).toString(),
      dice.nextInt(10) < 7 ? given + "." + family + (number % 97) + "@mail.example" : "",
      dice.nextInt(10) < 7 ? "+3620" + (1_000_000 + dice.nextInt(9_000_000)) : "",
      word(dice.nextInt(STREETS) + 50_000, 3) + " utca " + (1 + dice.nextInt(120)),
      String.valueOf(1000 + town),
      word(town + 90_000, 3)
    };
  }

  /** The same person as somebody else wrote it down. */
  private String[] again(String[] cells) {
    String[] again = cells.clone();
    int mistakes = 1 + dice.nextInt(3);
    for (int mistake = 0; mistake < mistakes; mistake++) {
      int cell = dice.nextInt(again.length);
      switch (dice.nextInt(6)) {
        case 0 -> again[cell] = "";
        case 1 -> {
          again[0] = cells[1];
          again[1] = cells[0];
        }
        case 2 -> {
          String[] moved = person(dice.nextInt());
          System.arraycopy(moved, 5, again, 5, 3);
        }
        case 3 -> again[3] = dice.nextInt(1_000_000) + "@post.example";
        default -> again[cell] = slipped(again[cell]);
      }
    }
    return again;
  }

  private String slipped(String text) {
    if (text.length() < 3) {
      return text;
    }
    int at = dice.nextInt(text.length() - 1);
    return switch (dice.nextInt(3)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 ->
          text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
      default -> text.substring(0, at) + (char) ('a' + dice.nextInt(26)) + text.substring(at + 1);
    };
  }

  /** The first numbers come often. */
  private int skewed(int below) {
    double share = dice.nextDouble();
    return (int) (below * share * share * share);
  }

  /** Another word for every number. */
  private static String word(int number, int syllables) {
    StringBuilder word = new StringBuilder();
    SplittableRandom letters = new SplittableRandom(number);
    for (int syllable = 0; syllable < syllables; syllable++) {
      word.append("bdfgklmnprstvz".charAt(letters.nextInt(14)))
          .append("aeiou".charAt(letters.nextInt(5)));
    }
    return word.toString();
  }
}
