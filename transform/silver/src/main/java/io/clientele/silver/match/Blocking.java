package io.clientele.silver.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Which pairs are worth comparing: those that share something. Values of two columns together, or
 * one that few people share, make a block; a block of more records than {@link #LARGEST} tells
 * nothing and is left out.
 */
final class Blocking {
  static final int LARGEST = 100;
  private static final int BEGINNING = 4;

  private final Table table;
  private final String[][] values;
  private long[] pairs = new long[1024];
  private int count;

  private Blocking(Table table, String[][] values) {
    this.table = table;
    this.values = values;
  }

  /** The pairs, each once and in order: the smaller record in the upper half of a number. */
  static long[] pairs(Table table, String[][] values) {
    Blocking blocking = new Blocking(table, values);
    blocking.rules().forEach(blocking::collect);
    blocking.keepDistinct();
    return Arrays.copyOf(blocking.pairs, blocking.count);
  }

  private List<IntFunction<Stream<String>>> rules() {
    List<IntFunction<Stream<String>>> rules = new ArrayList<>();
    int fields = table.fields().size();
    for (int field = 0; field < fields; field++) {
      int one = field;
      Role role = table.fields().get(field).role();
      switch (role) {
        case BIRTH_DATE, PHONE, NUMBER -> rules.add(record -> whole(one, record));
        case EMAIL -> {
          rules.add(record -> whole(one, record));
          rules.add(record -> known(Comparison.local(values[one][record])));
        }
        case NAME, COMPANY_NAME -> {
          rules.add(record -> whole(one, record));
          rules.add(record -> words(one, record));
        }
        case TEXT, STREET -> rules.add(record -> words(one, record));
        default -> {}
      }
      for (int other = field + 1; other < fields; other++) {
        int second = other;
        if (isTelling(one) && isTelling(second)) {
          rules.add(record -> beginnings(one, second, record));
        }
      }
    }
    int given = table.field(Role.GIVEN_NAME);
    int family = table.field(Role.FAMILY_NAME);
    if (given >= 0 && family >= 0) {
      rules.add(record -> names(given, family, record));
    }
    return rules;
  }

  private boolean isTelling(int field) {
    return table.fields().get(field).role().comparison() != Comparison.CATEGORY;
  }

  private Stream<String> whole(int field, int record) {
    return known(values[field][record]);
  }

  private static Stream<String> known(String value) {
    return value.isEmpty() ? Stream.empty() : Stream.of(value);
  }

  /** Every word of some length; common ones make blocks that are too large. */
  private Stream<String> words(int field, int record) {
    return Arrays.stream(values[field][record].split(" "))
        .filter(word -> word.length() >= BEGINNING)
        .distinct();
  }

  private Stream<String> beginnings(int one, int other, int record) {
    return both(beginning(values[one][record]), beginning(values[other][record]));
  }

  /** Given and family name in either order. */
  private Stream<String> names(int given, int family, int record) {
    String first = values[given][record];
    String second = values[family][record];
    return first.compareTo(second) < 0 ? both(first, second) : both(second, first);
  }

  private static Stream<String> both(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? Stream.empty() : Stream.of(one + "|" + other);
  }

  private static String beginning(String value) {
    return value.substring(0, Math.min(BEGINNING, value.length()));
  }

  private void collect(IntFunction<Stream<String>> rule) {
    Map<String, int[]> blocks = new HashMap<>();
    for (int record = 0; record < table.size(); record++) {
      int each = record;
      rule.apply(record).forEach(key -> blocks.merge(key, new int[] {1, each}, Blocking::joined));
    }
    blocks.values().stream().filter(block -> block[0] <= LARGEST).forEach(this::pair);
  }

  /** The number of records, then the records; of a block that is too large the number only. */
  private static int[] joined(int[] block, int[] single) {
    if (block[0] >= LARGEST) {
      return new int[] {LARGEST + 1};
    }
    int[] larger = block[0] + 1 < block.length ? block : Arrays.copyOf(block, 2 * block.length);
    larger[++larger[0]] = single[1];
    return larger;
  }

  private void pair(int[] block) {
    for (int one = 1; one <= block[0]; one++) {
      for (int other = one + 1; other <= block[0]; other++) {
        if (count == pairs.length) {
          keepDistinct();
          if (count > pairs.length / 2) {
            pairs = Arrays.copyOf(pairs, 2 * pairs.length);
          }
        }
        pairs[count++] = (long) block[one] << 32 | block[other];
      }
    }
  }

  private void keepDistinct() {
    Arrays.sort(pairs, 0, count);
    int kept = 0;
    for (int index = 0; index < count; index++) {
      if (index == 0 || pairs[index] != pairs[index - 1]) {
        pairs[kept++] = pairs[index];
      }
    }
    count = kept;
  }
}
