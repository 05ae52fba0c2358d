package io.clientele.pipeline.demo.people;

import io.clientele.pipeline.demo.draw.Dice;

/**
 * Telephone numbers out of ranges that are plainly invented, in the writing of each country.
 *
 * <p>Britain has numbers reserved for drama (07700 900xxx, 020 7946 0xxx); elsewhere 555 or a row
 * of zeros shows it.
 */
final class Phones {
  private static final String[] HUNGARIAN_NETWORKS = {"20", "30", "70"};
  private static final String[] SERBIAN_NETWORKS = {"63", "64", "65"};

  private Phones() {}

  /** The {@code serial}th number of a country with its calling code; empty when all are given. */
  static String digits(Country country, int serial) {
    return switch (country) {
      case HU -> spread(country, HUNGARIAN_NETWORKS, "555", serial);
      case RS -> spread(country, SERBIAN_NETWORKS, "555", serial);
      case GR -> serial < 1_000_000 ? "306900" + padded(scrambled(serial, 1_000_000), 6) : "";
      case GB -> british(serial);
    };
  }

  /** The same number as somebody wrote it: one of four habits, from international to careless. */
  static String written(Country country, String digits, int habit) {
    if (digits.isEmpty()) {
      return "";
    }
    String code = country.callingCode();
    String national = digits.substring(code.length());
    String area = national.substring(0, country == Country.GB ? 4 : country == Country.GR ? 3 : 2);
    String rest = national.substring(area.length());
    String first = rest.substring(0, 3);
    String second = rest.substring(3);
    String trunk =
        switch (country) {
          case HU -> "06";
          case GR -> "";
          case RS, GB -> "0";
        };
    return switch (habit) {
      case 0 -> "+" + code + " " + area + " " + first + " " + second;
      case 1 -> (country == Country.HU ? trunk + " " : trunk) + area + " " + first + " " + second;
      case 2 -> trunk + area + (country == Country.RS ? "/" : "-") + first + "-" + second;
      default -> "00" + digits;
    };
  }

  /** A habit of writing, the first one likeliest. */
  static int habit(Dice dice) {
    return dice.weighted(5, 3, 2, 1);
  }

  private static String spread(Country country, String[] networks, String middle, int serial) {
    return serial < 10_000 * networks.length
        ? country.callingCode()
            + networks[serial % networks.length]
            + middle
            + padded(scrambled(serial / networks.length, 10_000), 4)
        : "";
  }

  private static String british(int serial) {
    if (serial < 1000) {
      return "447700900" + padded(scrambled(serial, 1000), 3);
    }
    return serial < 2000 ? "442079460" + padded(scrambled(serial - 1000, 1000), 3) : "";
  }

  private static int scrambled(int serial, int range) {
    return (int) ((serial * 7919L + 1234) % range);
  }

  private static String padded(int number, int width) {
    return String.valueOf((int) StrictMath.pow(10, width) + number).substring(1);
  }
}
