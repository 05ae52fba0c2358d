package io.clientele.pipeline.demo.ads;

import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Resource;
import io.clientele.pipeline.demo.draw.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Invents the 200 keywords: fifty in each of four languages, out of {@code keywords.txt}. */
public final class KeywordPlan {
  public static final int KEYWORDS_PER_LANGUAGE = 50;
  private static final int WORDS_PER_NOUN = 10;

  private final Dice dice;
  private final List<Keyword> keywords = new ArrayList<>();

  private KeywordPlan(Dice dice) {
    this.dice = dice;
  }

  public static List<Keyword> of(long seed) {
    KeywordPlan plan = new KeywordPlan(Dice.of(seed, "keywords"));
    Resource.lines("keywords.txt").forEach(plan::addLanguage);
    return List.copyOf(plan.keywords);
  }

  private void addLanguage(String line) {
    List<String> fields = Resource.parts(line, ";");
    List<String> nouns = Resource.parts(fields.get(2), ",");
    List<String> words = Resource.parts(fields.get(3), ",");
    Map<Promise, Integer> ranks = new EnumMap<>(Promise.class);
    for (int place = 0; place < KEYWORDS_PER_LANGUAGE; place++) {
      Promise promise = promise((place * 7) % KEYWORDS_PER_LANGUAGE);
      int rank = ranks.merge(promise, 1, Integer::sum) - 1;
      List<String> noun = Resource.parts(nouns.get(place / WORDS_PER_NOUN), "/");
      String text =
          promise == Promise.BRAND
              ? fields.get(1)
              : noun.get(2) + " " + words.get(place % WORDS_PER_NOUN);
      String country = fields.get(0).toUpperCase(Locale.ROOT);
      String campaign =
          promise == Promise.BRAND ? "Brand " + country : "Search " + country + " - " + noun.get(0);
      String adGroup = promise == Promise.BRAND ? "Brand" : noun.get(1);
      keywords.add(keyword(fields.get(0), campaign, adGroup, text, promise, rank));
    }
  }

  private Keyword keyword(
      String language, String campaign, String adGroup, String text, Promise promise, int rank) {
    int[] days = days(promise, rank);
    boolean isLarge =
        (promise == Promise.QUICK && rank == 0)
            || (promise == Promise.BRAND && language.equals("hu"));
    Match[] matches = Match.values();
    return new Keyword(
        keywords.size(),
        language,
        campaign,
        adGroup,
        text,
        dice.chance(150) ? capitalised(text) : text,
        matches[dice.below(matches.length)],
        promise,
        days[0],
        days[1],
        120 / (2 + rank),
        clickCost(promise),
        buyersPerThousand(promise),
        isLarge);
  }

  private static Promise promise(int number) {
    if (number == 0) {
      return Promise.BRAND;
    }
    if (number <= 10) {
      return Promise.QUICK;
    }
    if (number <= 25) {
      return Promise.SLOW;
    }
    return number <= 47 ? Promise.NEVER : Promise.NO_CLICK;
  }

  /** The first two earning keywords of each kind run all the time, so that a buyer finds one. */
  private int[] days(Promise promise, int rank) {
    boolean always =
        promise == Promise.BRAND
            || (rank < 2 && (promise == Promise.QUICK || promise == Promise.SLOW));
    if (always) {
      return new int[] {Timeline.FIRST, Timeline.LAST};
    }
    int length =
        switch (promise) {
          case BRAND, QUICK -> dice.between(200, 500);
          case SLOW -> dice.between(160, 320);
          case NEVER -> dice.between(60, 170);
          case NO_CLICK -> dice.between(50, 120);
        };
    int first = Timeline.FIRST + dice.below(Timeline.DAYS - length);
    return new int[] {first, first + length};
  }

  private int clickCost(Promise promise) {
    return switch (promise) {
      case BRAND -> dice.between(8, 16);
      case QUICK -> dice.between(48, 120);
      case SLOW -> dice.between(270, 500);
      case NEVER -> dice.between(70, 340);
      case NO_CLICK -> 0;
    };
  }

  private int buyersPerThousand(Promise promise) {
    return switch (promise) {
      case BRAND -> 110;
      case QUICK -> dice.between(64, 104);
      case SLOW -> dice.between(24, 40);
      case NEVER, NO_CLICK -> 0;
    };
  }

  private static String capitalised(String text) {
    StringBuilder words = new StringBuilder();
    Arrays.stream(text.split(" ", -1))
        .forEach(
            word ->
                words
                    .append(words.length() == 0 ? "" : " ")
                    .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1)));
    return words.toString();
  }
}
