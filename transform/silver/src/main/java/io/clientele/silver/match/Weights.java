package io.clientele.silver.match;

import java.util.Map;

/**
 * What agreement tells: the probability of each level among pairs of one person (m) and of two (u),
 * and of one person among all pairs. Fellegi and Sunter 1969.
 *
 * <p>Addresses are made of names: those of two people of one name are often alike. Their u is kept
 * apart for pairs whose names agree, so that an address tells only what the name did not.
 *
 * @param matching m by field and level
 * @param others u by field and level
 * @param namesakes u by field and level among pairs whose names agree
 * @param prior the share of pairs that are one person
 */
record Weights(
    Fields fields, double[][] matching, double[][] others, double[][] namesakes, double prior) {

  /** What kind of fields there are. */
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

  /** The logarithm of the odds that a pair is one person, without what single values tell. */
  double logOdds(long vector) {
    double odds = Math.log(prior / (1 - prior));
    for (int field = 0; field < fields.count(); field++) {
      int level = Vectors.level(vector, field);
      if (level != Comparison.MISSING) {
        odds += Math.log(matching[field][level] / other(vector, field));
      }
    }
    return odds;
  }

  /** How often pairs of two have this pair's level of a field. */
  double other(long vector, int field) {
    boolean isMadeOfName = field == fields.email() && fields.areNamesakes(vector);
    return (isMadeOfName ? namesakes : others)[field][Vectors.level(vector, field)];
  }

  double probability(Map.Entry<Long, Integer> vectors) {
    return probability(logOdds(vectors.getKey()));
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-Math.max(-700, Math.min(700, logOdds))));
  }
}
