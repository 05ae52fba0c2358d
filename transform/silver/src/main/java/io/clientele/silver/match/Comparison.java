package io.clientele.silver.match;

/** How two values of a column are compared: into one of five levels, the higher the more alike. */
enum Comparison {
  /** Names, streets, places, titles: by letters, and by words where there are several. */
  TEXT {
    @Override
    int differing(String one, String other) {
      double alike = Similarity.jaroWinkler(one, other);
      double common =
          one.indexOf(' ') < 0 && other.indexOf(' ') < 0 ? 0 : Similarity.words(one, other);
      if (alike >= NEARLY || common >= MOST_WORDS) {
        return NEAR;
      }
      boolean isShortened = one.startsWith(other) || other.startsWith(one);
      return alike >= SOMEWHAT || common >= SOME_WORDS || isShortened ? SOME : ELSE;
    }
  },
  /** A person's whole name: its words in any order, with slips, initials and middle names. */
  NAME {
    @Override
    int differing(String one, String other) {
      return Names.alike(one.split(" "), other.split(" "));
    }
  },
  DATE {
    @Override
    int differing(String one, String other) {
      int distance = Similarity.distance(one, other, 2);
      return distance <= 1 ? NEAR : distance == 2 ? SOME : ELSE;
    }
  },
  /** Numbers of houses, telephones, taxes: by digits. */
  CODE {
    @Override
    int differing(String one, String other) {
      int distance = Similarity.distance(one, other, 2);
      int longest = Math.max(one.length(), other.length());
      return distance <= 1 && longest > 1 ? NEAR : distance == 2 && longest > 4 ? SOME : ELSE;
    }
  },
  EMAIL {
    @Override
    int differing(String one, String other) {
      String name = local(one);
      String otherName = local(other);
      if (name.equals(otherName) || Similarity.distance(one, other, 2) <= 2) {
        return NEAR;
      }
      return Similarity.jaroWinkler(name, otherName) >= NEARLY ? SOME : ELSE;
    }
  },
  /** A company's name without its legal form. */
  COMPANY {
    @Override
    int differing(String one, String other) {
      return TEXT.differing(one, other);
    }
  },
  CATEGORY {
    @Override
    int differing(String one, String other) {
      return ELSE;
    }
  };

  private static final double NEARLY = 0.92;
  private static final double SOMEWHAT = 0.85;
  private static final double MOST_WORDS = 0.75;
  private static final double SOME_WORDS = 0.5;

  static final int MISSING = 0;
  static final int ELSE = 1;
  static final int SOME = 2;
  static final int NEAR = 3;
  static final int EXACT = 4;
  static final int LEVELS = 5;

  int level(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return MISSING;
    }
    return one.equals(other) ? EXACT : differing(one, other);
  }

  abstract int differing(String one, String other);

  String folded(String value) {
    return switch (this) {
      case TEXT, CATEGORY -> Folded.text(value);
      case NAME -> Folded.name(value);
      case COMPANY -> Folded.company(value);
      case DATE, CODE -> Folded.code(value);
      case EMAIL -> Folded.email(value);
    };
  }

  /** What a level is called where people read it. */
  static String label(int level) {
    return switch (level) {
      case MISSING -> "unknown";
      case SOME -> "similar";
      case NEAR -> "alike";
      case EXACT -> "same";
      default -> "differs";
    };
  }

  static String local(String email) {
    int at = email.indexOf('@');
    return at < 0 ? email : email.substring(0, at);
  }
}
