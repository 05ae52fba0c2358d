package io.clientele.pipeline.demo.people;

import io.clientele.pipeline.demo.draw.Dice;
import java.util.Locale;

/** Writes a person down a second time, the way the second form was filled in. */
public final class Doubles {
  private Doubles() {}

  /** What the person wrote on another occasion; which parts agree is told by the likeness. */
  public static Contact again(Person person, Likeness likeness, Dice dice) {
    Contact first = person.contact();
    return switch (likeness) {
      case ORIGINAL -> first;
      case SAME_EMAIL ->
          first.withEmail(otherCase(first.email(), dice)).withPhone(rewritten(person, dice));
      case SAME_PHONE -> first.withEmail(otherMail(person)).withPhone(anotherHabit(person, dice));
      case NAME_AND_ADDRESS ->
          first
              .withNames(
                  misspelt(person, first.given(), dice),
                  misspelt(person, first.family(), dice),
                  misspelt(person, first.company(), dice))
              .withEmail(otherMail(person))
              .withPhone("");
    };
  }

  private static String otherCase(String email, Dice dice) {
    int at = email.indexOf('@');
    if (at < 1) {
      return email;
    }
    return switch (dice.below(3)) {
      case 0 -> email.toUpperCase(Locale.ROOT);
      case 1 -> email.substring(0, at) + email.substring(at).toUpperCase(Locale.ROOT);
      default -> Character.toUpperCase(email.charAt(0)) + email.substring(1);
    };
  }

  private static String rewritten(Person person, Dice dice) {
    return dice.chance(600) ? anotherHabit(person, dice) : "";
  }

  private static String anotherHabit(Person person, Dice dice) {
    int habit = Phones.habit(dice);
    String written = Phones.written(person.country(), person.phoneDigits(), habit);
    return written.equals(person.contact().phone())
        ? Phones.written(person.country(), person.phoneDigits(), (habit + 1) % 4)
        : written;
  }

  private static String otherMail(Person person) {
    return Spelling.mailName(person.contact().family()) + person.index() + "@example.org";
  }

  /** Other letters for Greek and Cyrillic, lost marks elsewhere, or a slip of the finger. */
  private static String misspelt(Person person, String name, Dice dice) {
    if (name.isEmpty()) {
      return name;
    }
    if (!person.locale().equals("en")) {
      return dice.chance(500) ? Spelling.plain(name) : Spelling.latin(name);
    }
    int slip = dice.between(1, Math.max(1, name.length() - 2));
    return name.substring(0, slip) + name.charAt(slip) + name.substring(slip);
  }
}
