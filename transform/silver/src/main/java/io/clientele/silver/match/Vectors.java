package io.clientele.silver.match;

/** How alike two records are, field by field: three bits each. */
final class Vectors {
  static final int BITS = 3;
  static final int MOST_FIELDS = Long.SIZE / BITS;

  private final String[][] values;
  private final Comparison[] comparisons;
  private final int given;
  private final int family;

  Vectors(Table table, String[][] values) {
    this.values = values;
    this.comparisons =
        table.fields().stream().map(field -> field.role().comparison()).toArray(Comparison[]::new);
    this.given = table.field(Role.GIVEN_NAME);
    this.family = table.field(Role.FAMILY_NAME);
  }

  long of(int one, int other) {
    long vector = 0;
    boolean isSwapped = isSwapped(one, other);
    for (int field = 0; field < comparisons.length; field++) {
      int level =
          isSwapped && (field == given || field == family)
              ? Comparison.NEAR
              : comparisons[field].level(values[field][one], values[field][other]);
      vector |= (long) level << BITS * field;
    }
    return vector;
  }

  /** The same with nothing known of a field. */
  static long without(long vector, int field) {
    return field < 0 ? vector : vector & ~(7L << BITS * field);
  }

  static int level(long vector, int field) {
    return (int) (vector >> BITS * field) & 7;
  }

  /** Given name and family name stand in each other's place. */
  private boolean isSwapped(int one, int other) {
    if (given < 0 || family < 0) {
      return false;
    }
    String name = values[given][one];
    String surname = values[family][one];
    return !name.isEmpty()
        && !surname.isEmpty()
        && !name.equals(surname)
        && name.equals(values[family][other])
        && surname.equals(values[given][other]);
  }
}
