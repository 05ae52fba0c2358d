package io.clientele.pipeline.demo.acquisition;

import io.clientele.pipeline.demo.ads.Keyword;
import io.clientele.pipeline.demo.ads.Promise;
import io.clientele.pipeline.demo.draw.Dice;
import java.util.List;

/** Which keyword brings somebody who speaks a language, on a day. */
public final class KeywordChoice {
  private final List<Keyword> keywords;

  public KeywordChoice(List<Keyword> keywords) {
    this.keywords = keywords;
  }

  /** A keyword that sells: quick ones more often than slow ones, sometimes none at all. */
  public int earning(String language, int day, Dice dice) {
    int kind = dice.weighted(56, 35, 2, 7);
    return switch (kind) {
      case 0 -> weighted(Promise.QUICK, language, day, dice);
      case 1 -> weighted(Promise.SLOW, language, day, dice);
      case 2 -> brand(language);
      default -> Keyword.NONE;
    };
  }

  /** The keyword with the company's own name. */
  public int brand(String language) {
    for (Keyword keyword : keywords) {
      if (keyword.promise() == Promise.BRAND && keyword.language().equals(language)) {
        return keyword.index();
      }
    }
    throw new IllegalArgumentException("No brand keyword in the language " + language);
  }

  private int weighted(Promise promise, String language, int day, Dice dice) {
    int total = 0;
    for (Keyword keyword : keywords) {
      total += weight(keyword, promise, language, day);
    }
    int rest = dice.below(total);
    for (Keyword keyword : keywords) {
      rest -= weight(keyword, promise, language, day);
      if (rest < 0) {
        return keyword.index();
      }
    }
    throw new IllegalStateException("No " + promise + " keyword runs on day " + day);
  }

  private static int weight(Keyword keyword, Promise promise, String language, int day) {
    boolean fits =
        keyword.promise() == promise
            && keyword.language().equals(language)
            && keyword.isActive(day);
    return fits ? keyword.weight() : 0;
  }
}
