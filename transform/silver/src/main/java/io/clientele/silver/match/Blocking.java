package io.clientele.silver.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Which pairs are worth comparing: those that share something. Values of two columns together, or
 * one that few people share, make a block; a block of more records than {@link #LARGEST} tells
 * nothing and is left out. Where that still gives more pairs than can be compared in good time, the
 * smaller blocks go first: what few share tells most.
 */
final class Blocking {
  static final int LARGEST = 100;
  private static final int PAIRS_A_RECORD = 20;
  private static final int PAIRS_ANYWAY = 300_000;
  private static final int BEGINNING = 4;

  private final Table table;
  private final String[][] values;
  private final List<Blocks> blocks = new ArrayList<>();

  /** What a record shares with others: any number of keys. */
  private interface Rule {
    void keys(int record, LongConsumer keys);
  }

  private Blocking(Table table, String[][] values) {
    this.table = table;
    this.values = values;
  }

  /** The pairs, each once and in order: the smaller record in the upper half of a number. */
  static long[] pairs(Table table, String[][] values) {
    Blocking blocking = new Blocking(table, values);
    blocking.rules().forEach(blocking::collect);
    return blocking.distinct();
  }

  private List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    int fields = table.fields().size();
    for (int field = 0; field < fields; field++) {
      int one = field;
      switch (table.fields().get(field).role()) {
        case BIRTH_DATE, PHONE, NUMBER -> rules.add((record, keys) -> whole(one, record, keys));
        case EMAIL -> {
          rules.add((record, keys) -> whole(one, record, keys));
          rules.add((record, keys) -> key(Comparison.local(values[one][record]), keys));
        }
        case NAME, COMPANY_NAME -> {
          rules.add((record, keys) -> whole(one, record, keys));
          rules.add((record, keys) -> words(one, record, keys));
        }
        case TEXT, STREET -> rules.add((record, keys) -> words(one, record, keys));
        default -> {}
      }
      for (int other = field + 1; other < fields; other++) {
        int second = other;
        if (isTelling(one) && isTelling(second)) {
          rules.add((record, keys) -> beginnings(one, second, record, keys));
        }
      }
    }
    int given = table.field(Role.GIVEN_NAME);
    int family = table.field(Role.FAMILY_NAME);
    if (given >= 0 && family >= 0) {
      rules.add((record, keys) -> names(given, family, record, keys));
    }
    return rules;
  }

  private boolean isTelling(int field) {
    return table.fields().get(field).role().comparison() != Comparison.CATEGORY;
  }

  private void whole(int field, int record, LongConsumer keys) {
    key(values[field][record], keys);
  }

  private static void key(String value, LongConsumer keys) {
    if (!value.isEmpty()) {
      keys.accept(hash(value, 0, value.length()));
    }
  }

  /** Every word of some length; common ones make blocks that are too large. */
  private void words(int field, int record, LongConsumer keys) {
    String value = values[field][record];
    int start = 0;
    for (int end = 0; end <= value.length(); end++) {
      if (end == value.length() || value.charAt(end) == ' ') {
        if (end - start >= BEGINNING) {
          keys.accept(hash(value, start, end));
        }
        start = end + 1;
      }
    }
  }

  private void beginnings(int one, int other, int record, LongConsumer keys) {
    long first = beginning(values[one][record]);
    long second = beginning(values[other][record]);
    if (first != 0 && second != 0) {
      keys.accept(mixed(31 * first + second));
    }
  }

  /** Given and family name in either order. */
  private void names(int given, int family, int record, LongConsumer keys) {
    String first = values[given][record];
    String second = values[family][record];
    if (!first.isEmpty() && !second.isEmpty()) {
      keys.accept(mixed(hash(first, 0, first.length()) + hash(second, 0, second.length())));
    }
  }

  private static long beginning(String value) {
    return value.isEmpty() ? 0 : hash(value, 0, Math.min(BEGINNING, value.length()));
  }

  /** Two texts of one number cost a comparison, nothing more. */
  private static long hash(String text, int from, int until) {
    long hash = 0xcbf29ce484222325L;
    for (int index = from; index < until; index++) {
      hash = (hash ^ text.charAt(index)) * 0x100000001b3L;
    }
    return mixed(hash);
  }

  /** The finaliser of SplitMix64, Steele, Lea and Flood 2014: every bit depends on every bit. */
  private static long mixed(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  private void collect(Rule rule) {
    Blocks.Collector collector = new Blocks.Collector(table.size());
    for (int record = 0; record < table.size(); record++) {
      int each = record;
      rule.keys(record, key -> collector.add(key, each));
    }
    blocks.add(collector.blocks(LARGEST));
  }

  private long[] distinct() {
    int largest = largest();
    long[] pairs = new long[(int) blocks.stream().mapToLong(each -> each.pairs(largest)).sum()];
    int count = 0;
    for (Blocks each : blocks) {
      count = each.write(largest, pairs, count);
    }
    Arrays.parallelSort(pairs);
    int kept = 0;
    for (int index = 0; index < count; index++) {
      if (index == 0 || pairs[index] != pairs[index - 1]) {
        pairs[kept++] = pairs[index];
      }
    }
    return Arrays.copyOf(pairs, kept);
  }

  /** The largest size of blocks that can be compared; two where even those are many. */
  private int largest() {
    long most = Math.max(PAIRS_ANYWAY, (long) PAIRS_A_RECORD * table.size());
    int largest = LARGEST;
    while (largest > 2 && pairs(largest) > most) {
      largest--;
    }
    return largest;
  }

  private long pairs(int largest) {
    return blocks.stream().mapToLong(each -> each.pairs(largest)).sum();
  }
}
