package io.clientele.pipeline.demo.crm;

import io.clientele.pipeline.demo.acquisition.Acquisition;
import io.clientele.pipeline.demo.acquisition.KeywordChoice;
import io.clientele.pipeline.demo.acquisition.Origin;
import io.clientele.pipeline.demo.acquisition.Tag;
import io.clientele.pipeline.demo.ads.Click;
import io.clientele.pipeline.demo.ads.ClickBook;
import io.clientele.pipeline.demo.ads.Keyword;
import io.clientele.pipeline.demo.crm.Lead.Outcome;
import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Season;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.people.Employee.Team;
import io.clientele.pipeline.demo.people.Person;
import io.clientele.pipeline.demo.people.Staff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms that customers and prospects filled in. */
public final class Leads {
  private final Dice dice;
  private final List<Keyword> keywords;
  private final KeywordChoice choice;
  private final ClickBook clicks;
  private final Staff staff;
  private final List<Lead> leads = new ArrayList<>();

  private Leads(long seed, List<Keyword> keywords, ClickBook clicks, Staff staff) {
    this.dice = Dice.of(seed, "leads");
    this.keywords = keywords;
    this.choice = new KeywordChoice(keywords);
    this.clicks = clicks;
    this.staff = staff;
  }

  /** All leads by time: of customers who asked first, and of everybody without an acquisition. */
  public static List<Lead> of(
      long seed,
      List<Person> people,
      List<Acquisition> acquisitions,
      List<Keyword> keywords,
      ClickBook clicks,
      Staff staff) {
    Leads maker = new Leads(seed, keywords, clicks, staff);
    for (Person person : people) {
      if (person.index() >= acquisitions.size()) {
        maker.addProspect(person);
      } else if (acquisitions.get(person.index()).leadAt() != Timeline.NEVER) {
        maker.addCustomer(person, acquisitions.get(person.index()));
      }
    }
    return maker.byTime();
  }

  private void addCustomer(Person person, Acquisition acquisition) {
    long at = acquisition.leadAt();
    Outcome outcome = person.isCompany() ? Outcome.CONVERTED : Outcome.BOUGHT_ONLINE;
    long closedAt = person.isCompany() ? convertedAt(at) : acquisition.firstOrderAt();
    Tag tag = acquisition.leadClick() == null ? acquisition.tag() : tag(acquisition.leadClick());
    add(person, at, tag, acquisition.leadClick(), outcome, closedAt);
  }

  private void addProspect(Person person) {
    int day = Season.growingDay(dice, Timeline.FIRST + 1, Timeline.LAST);
    long at = Timeline.at(day, Season.shoppingSecond(dice));
    Click click = null;
    if (dice.chance(450)) {
      int keyword = choice.earning(person.country().language(), day, dice);
      click = clicks.passingClick(keyword, at - dice.between(90, 1500));
    }
    Tag other = List.of(Tag.NONE, Tag.NEWSLETTER, Tag.SOCIAL).get(dice.weighted(60, 20, 20));
    boolean converts = person.isCompany() && dice.chance(750);
    Outcome refused = dice.chance(600) ? Outcome.UNQUALIFIED : Outcome.NURTURED;
    long closedAt =
        converts ? convertedAt(at) : at + dice.between(2, 20) * (long) Timeline.SECONDS_PER_DAY;
    add(
        person,
        at,
        click == null ? other : tag(click),
        click,
        converts ? Outcome.CONVERTED : refused,
        closedAt);
  }

  private void add(
      Person person, long at, Tag tag, @Nullable Click click, Outcome outcome, long closedAt) {
    int owner = staff.anyOf(Team.SALES, Timeline.day(at), dice).index();
    leads.add(new Lead(leads.size(), person.index(), at, tag, click, owner, outcome, closedAt));
  }

  private long convertedAt(long at) {
    int day = Season.workday(Timeline.day(at) + dice.between(1, 6));
    return Timeline.at(day, Season.officeSecond(dice));
  }

  private Tag tag(Click click) {
    if (click.keyword() == Keyword.NONE) {
      return Tag.search(Keyword.CAMPAIGN_WITHOUT_KEYWORDS, "");
    }
    Keyword keyword = keywords.get(click.keyword());
    return Tag.search(keyword.campaign(), keyword.text());
  }

  private List<Lead> byTime() {
    leads.sort(Comparator.comparingLong(Lead::at).thenComparingInt(Lead::person));
    List<Lead> numbered = new ArrayList<>(leads.size());
    for (Lead lead : leads) {
      numbered.add(
          new Lead(
              numbered.size(),
              lead.person(),
              lead.at(),
              lead.tag(),
              lead.click(),
              lead.owner(),
              lead.outcome(),
              lead.closedAt()));
    }
    return List.copyOf(numbered);
  }

  /** The channel name that a lead's owner would choose from the list. */
  public static String sourceName(Lead lead) {
    if (lead.click() != null) {
      return "Web - " + Origin.SEARCH_AD.code();
    }
    return lead.tag().source().isEmpty() ? "Web" : "Web - " + lead.tag().source();
  }
}
