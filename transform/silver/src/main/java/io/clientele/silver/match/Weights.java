package io.clientele.silver.match;

import java.util.Map;

/**
 * What agreement tells: the probability of each level among pairs of one person (m) and of two (u),
 * and of one person among all pairs. Fellegi and Sunter 1969.
 *
 * <p>Addresses are made of names: those of two people of one name are often alike. Their u is kept
 * apart for pairs whose names agree, so that an address tells only what the name did not.
 */
final class Weights {
  private final Fields fields;
  private final double[][] matching;
  private final double[][] others;
  private final double[][] namesakes;
  private final double prior;
  private final double priorOdds;
  private final double[][] weights;
  private final double[][] namesakeWeights;

  /**
   * Keeps what was learned.
   *
   * @param matching m by field and level
   * @param others u by field and level
   * @param namesakes u by field and level among pairs whose names agree
   * @param prior the share of pairs that are one person
   */
  Weights(
      Fields fields, double[][] matching, double[][] others, double[][] namesakes, double prior) {
    this.fields = fields;
    this.matching = matching;
    this.others = others;
    this.namesakes = namesakes;
    this.prior = prior;
    this.priorOdds = Math.log(prior / (1 - prior));
    this.weights = logRatios(matching, others);
    this.namesakeWeights = logRatios(matching, namesakes);
  }

  /** What kind of fields there are; the names as bits. */
  record Fields(int count, long names, int email) {
    static Fields of(Table table) {
      long names = 0;
      for (int field = 0; field < table.fields().size(); field++) {
        Role role = table.fields().get(field).role();
        if (role == Role.NAME || role == Role.FAMILY_NAME || role == Role.GIVEN_NAME) {
          names |= 1L << field;
        }
      }
      return new Fields(table.fields().size(), names, table.field(Role.EMAIL));
    }

    /** Whether every name that is known agrees. */
    boolean areNamesakes(long vector) {
      boolean isAny = false;
      for (int field = 0; field < count; field++) {
        int level = (names >> field & 1) == 1 ? Vectors.level(vector, field) : Comparison.MISSING;
        if (level != Comparison.MISSING && level < Comparison.NEAR) {
          return false;
        }
        isAny |= level >= Comparison.NEAR;
      }
      return isAny;
    }
  }

  private static double[][] logRatios(double[][] ones, double[][] others) {
    double[][] ratios = new double[ones.length][Comparison.LEVELS];
    for (int field = 0; field < ones.length; field++) {
      for (int level = Comparison.ELSE; level < Comparison.LEVELS; level++) {
        ratios[field][level] = Math.log(ones[field][level] / others[field][level]);
      }
    }
    return ratios;
  }

  double[][] matching() {
    return matching;
  }

  double prior() {
    return prior;
  }

  /** The logarithm of the odds that a pair is one person, without what single values tell. */
  double logOdds(long vector) {
    double odds = priorOdds;
    for (int field = 0; field < fields.count(); field++) {
      double[][] table = isMadeOfName(vector, field) ? namesakeWeights : weights;
      odds += table[field][Vectors.level(vector, field)];
    }
    return odds;
  }

  /** How often pairs of two have this pair's level of a field. */
  double other(long vector, int field) {
    return (isMadeOfName(vector, field) ? namesakes : others)[field][Vectors.level(vector, field)];
  }

  private boolean isMadeOfName(long vector, int field) {
    return field == fields.email() && fields.areNamesakes(vector);
  }

  double probability(Map.Entry<Long, Integer> vectors) {
    return probability(logOdds(vectors.getKey()));
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-Math.max(-700, Math.min(700, logOdds))));
  }
}
