package io.clientele.pipeline.demo.shop;

import io.clientele.pipeline.demo.acquisition.Acquisition;
import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Season;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.people.Doubles;
import io.clientele.pipeline.demo.people.Likeness;
import io.clientele.pipeline.demo.people.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The shop's customer records: one for everybody, and a second one for eight in a hundred. */
public record ShopAccounts(List<ShopAccount> accounts, List<List<ShopAccount>> byPerson) {
  private static final int EARLY_SECONDS = 420;
  private static final int DAYS_TO_MOVE = 200;

  /** The record of one account before the accounts are numbered by age. */
  private record Draft(Person person, Likeness likeness, long createdAt, int movedDay) {}

  public static ShopAccounts of(long seed, List<Person> customers, List<Acquisition> acquisitions) {
    Dice dice = Dice.of(seed, "accounts");
    List<Draft> drafts = new ArrayList<>();
    for (Person person : customers) {
      long created = acquisitions.get(person.index()).firstOrderAt() - EARLY_SECONDS;
      int firstDay = Timeline.day(created);
      int moved = dice.chance(15) ? firstDay + dice.between(30, DAYS_TO_MOVE) : Timeline.NEVER;
      drafts.add(new Draft(person, Likeness.ORIGINAL, created, moved));
      Likeness likeness = second(person, dice);
      if (likeness != Likeness.ORIGINAL && firstDay + 2 <= Timeline.LAST) {
        int day = dice.between(firstDay + 1, Math.min(firstDay + 300, Timeline.LAST));
        long at = Timeline.at(day, Season.shoppingSecond(dice));
        drafts.add(new Draft(person, likeness, at, Timeline.NEVER));
      }
    }
    drafts.sort(
        Comparator.comparingLong(Draft::createdAt)
            .thenComparingInt(draft -> draft.person().index()));
    return numbered(drafts, customers.size(), dice);
  }

  /** The account under which a person orders at a moment. */
  ShopAccount used(int person, long at, Dice dice) {
    List<ShopAccount> own = byPerson.get(person);
    ShopAccount latest = own.get(own.size() - 1);
    return own.size() > 1 && at > latest.createdAt() && dice.chance(500) ? latest : own.get(0);
  }

  private static Likeness second(Person person, Dice dice) {
    Likeness likeness = dice.likely(List.of(Likeness.values()), 920, 30, 30, 20);
    boolean isPossible =
        switch (likeness) {
          case ORIGINAL, NAME_AND_ADDRESS -> true;
          case SAME_EMAIL -> !person.contact().email().isEmpty();
          case SAME_PHONE -> !person.phoneDigits().isEmpty();
        };
    Likeness other = likeness == Likeness.SAME_EMAIL ? Likeness.SAME_PHONE : Likeness.SAME_EMAIL;
    return isPossible ? likeness : other;
  }

  private static ShopAccounts numbered(List<Draft> drafts, int persons, Dice dice) {
    List<ShopAccount> accounts = new ArrayList<>(drafts.size());
    List<List<ShopAccount>> byPerson = new ArrayList<>(persons);
    for (int person = 0; person < persons; person++) {
      byPerson.add(new ArrayList<>(1));
    }
    for (Draft draft : drafts) {
      ShopAccount account =
          new ShopAccount(
              accounts.size(),
              draft.person().index(),
              draft.likeness(),
              Doubles.again(draft.person(), draft.likeness(), dice),
              draft.createdAt(),
              draft.movedDay());
      accounts.add(account);
      byPerson.get(account.person()).add(account);
    }
    return new ShopAccounts(List.copyOf(accounts), byPerson);
  }
}
