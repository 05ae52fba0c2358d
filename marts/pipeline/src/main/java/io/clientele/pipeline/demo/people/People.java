package io.clientele.pipeline.demo.people;

import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Invents persons and firms: ordinary given and family names, put together by chance. */
public final class People {
  private static final int OLDEST_BIRTH = (int) LocalDate.of(1946, 1, 1).toEpochDay();
  private static final int YOUNGEST_BIRTH = (int) LocalDate.of(2004, 12, 31).toEpochDay();

  private final Dice dice;
  private final Map<Country, Integer> phoneSerials = new EnumMap<>(Country.class);
  private final Map<Country, String> lastPhone = new EnumMap<>(Country.class);
  private final Map<String, WordLists> words;

  private People(Dice dice) {
    this.dice = dice;
    this.words =
        Map.of(
            "hu", WordLists.of("hu"),
            "el", WordLists.of("el"),
            "sr-latn", WordLists.of("sr-latn"),
            "sr-cyrl", WordLists.of("sr-cyrl"),
            "en", WordLists.of("en"));
  }

  /**
   * So many customers and, after them, so many who only ask for an offer; always the same ones for
   * the same seed. Firms ask for offers more often than private people do.
   */
  public static List<Person> of(long seed, int customers, int prospects) {
    People people = new People(Dice.of(seed, "people"));
    List<Person> persons = new ArrayList<>(customers + prospects);
    for (int index = 0; index < customers + prospects; index++) {
      persons.add(people.person(index, index < customers ? 120 : 450));
    }
    return List.copyOf(persons);
  }

  private Person person(int index, int companiesPerThousand) {
    Country country = dice.likely(List.of(Country.values()), 55, 20, 17, 8);
    String locale = locale(country);
    boolean isCompany = dice.chance(companiesPerThousand);
    Contact unreached = named(list(locale), isCompany);
    String digits = phoneDigits(country);
    String email = dice.chance(40) && !digits.isEmpty() ? "" : email(unreached, country, index);
    Contact contact =
        unreached.withEmail(email).withPhone(Phones.written(country, digits, Phones.habit(dice)));
    boolean toldBirthday = !isCompany && dice.chance(400);
    int birthDay = toldBirthday ? dice.between(OLDEST_BIRTH, YOUNGEST_BIRTH) : Timeline.NEVER;
    return new Person(index, country, isCompany, locale, contact, digits, birthDay);
  }

  private WordLists list(String locale) {
    WordLists lists = words.get(locale);
    if (lists == null) {
      throw new IllegalStateException("No word lists for the locale " + locale);
    }
    return lists;
  }

  private String locale(Country country) {
    return switch (country) {
      case HU -> "hu";
      case GR -> "el";
      case RS -> dice.chance(600) ? "sr-latn" : "sr-cyrl";
      case GB -> "en";
    };
  }

  private Contact named(WordLists lists, boolean isCompany) {
    boolean isWoman = dice.chance(500);
    String given = dice.pick(lists.list(isWoman ? "given_f" : "given_m"));
    String family = dice.pick(lists.list(isWoman ? "family_f" : "family_m"));
    String company = isCompany ? company(lists) : "";
    List<String> town = List.of(dice.pick(lists.list("city")).split("/", -1));
    String street = dice.pick(lists.list("street")) + " " + dice.between(1, 120);
    return new Contact(given, family, company, "", "", street, town.get(0), town.get(1));
  }

  private String company(WordLists lists) {
    return dice.pick(lists.list("company"))
        + " "
        + dice.pick(lists.list("trade"))
        + " "
        + dice.between(2, 99)
        + " "
        + dice.pick(lists.list("legal"));
  }

  private String email(Contact contact, Country country, int index) {
    String domain = dice.chance(300) ? "example.com" : country.mailDomain();
    return Spelling.mailName(contact.given())
        + "."
        + Spelling.mailName(contact.family())
        + "."
        + index
        + "@"
        + domain;
  }

  /** Eight in a hundred give no number; one in a hundred gives the number of a housemate. */
  private String phoneDigits(Country country) {
    int fate = dice.weighted(8, 1, 91);
    String previous = lastPhone.getOrDefault(country, "");
    if (fate == 0 || (fate == 1 && !previous.isEmpty())) {
      return fate == 0 ? "" : previous;
    }
    int serial = phoneSerials.merge(country, 1, Integer::sum) - 1;
    String digits = Phones.digits(country, serial);
    lastPhone.put(country, digits);
    return digits;
  }
}
