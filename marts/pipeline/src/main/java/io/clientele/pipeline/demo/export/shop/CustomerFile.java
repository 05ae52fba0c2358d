package io.clientele.pipeline.demo.export.shop;

import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.people.Contact;
import io.clientele.pipeline.demo.people.Likeness;
import io.clientele.pipeline.demo.people.Person;
import io.clientele.pipeline.demo.shop.ShopAccount;
import io.clientele.pipeline.demo.world.World;
import java.util.List;

/** {@code customers_<date>.csv}: all customer records of the shop on a day. */
final class CustomerFile {
  private static final List<String> HEADER =
      List.of(
          "Ügyfélkód",
          "Vezetéknév",
          "Keresztnév",
          "Cégnév",
          "E-mail",
          "Telefon",
          "Irsz.",
          "Város",
          "Utca",
          "Ország",
          "Nyelv",
          "Születési dátum",
          "Hírlevél",
          "Létrehozva");
  private static final List<String> NEWSLETTER_ANSWERS = List.of("igen", "nem", "");

  private CustomerFile() {}

  static Rendered render(World world, Delivery delivery) {
    CsvText csv = CsvText.hungarian().line(HEADER);
    for (ShopAccount account : world.accounts().accounts()) {
      if (account.createdAt() <= delivery.asOf()) {
        add(csv, account, world.person(account.person()), delivery);
      }
    }
    return csv.rendered(csv.lines() - 1, List.of());
  }

  private static void add(CsvText csv, ShopAccount account, Person person, Delivery delivery) {
    boolean hasMoved = account.movedDay() <= delivery.lastDay();
    Contact contact =
        hasMoved ? account.contact().withStreet(newStreet(account)) : account.contact();
    boolean toldBirthday = account.likeness() == Likeness.ORIGINAL;
    csv.cell(account.id())
        .cell(contact.family())
        .cell(contact.given())
        .cell(contact.company())
        .cell(contact.email())
        .cell(contact.phone())
        .cell(contact.postcode())
        .cell(contact.city())
        .cell(contact.street())
        .cell(person.country().name())
        .cell(person.language())
        .hungarianDay(toldBirthday ? person.birthDay() : Timeline.NEVER)
        .cell(NEWSLETTER_ANSWERS.get(account.index() % NEWSLETTER_ANSWERS.size()))
        .hungarianDay(Timeline.day(account.createdAt()))
        .end();
  }

  private static String newStreet(ShopAccount account) {
    return "Új utca " + (1 + account.index() % 90);
  }
}
