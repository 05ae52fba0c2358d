package io.clientele.silver.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Records in groups that grow; at first everyone is alone. Named by their smallest record. */
public final class Groups {
  private final int[] group;
  private final int[] next;
  private final int[] size;
  private final Map<Integer, Set<Integer>> apart = new HashMap<>();

  public Groups(int records) {
    group = IntStream.range(0, records).toArray();
    next = group.clone();
    size = new int[records];
    Arrays.fill(size, 1);
  }

  int records() {
    return group.length;
  }

  /** The group of a record. */
  public int of(int record) {
    return group[record];
  }

  public int size(int record) {
    return size[group[record]];
  }

  /** These two, and whoever is with them, never become one group. */
  public void keepApart(int one, int other) {
    apart.computeIfAbsent(one, any -> new HashSet<>()).add(other);
    apart.computeIfAbsent(other, any -> new HashSet<>()).add(one);
  }

  /** Whether nothing keeps the groups of two records apart. */
  public boolean mayJoin(int one, int other) {
    if (apart.isEmpty()) {
      return true;
    }
    boolean[] may = {true};
    forEach(
        one,
        member ->
            apart
                .getOrDefault(member, Set.of())
                .forEach(stranger -> may[0] &= group[stranger] != group[other]));
    return may[0];
  }

  /** Makes one group of two; false when they are one already, or are kept apart. */
  public boolean join(int one, int other) {
    int kept = Math.min(group[one], group[other]);
    int left = Math.max(group[one], group[other]);
    if (kept == left || !mayJoin(one, other)) {
      return false;
    }
    forEach(left, member -> group[member] = kept);
    int after = next[kept];
    next[kept] = next[left];
    next[left] = after;
    size[kept] += size[left];
    return true;
  }

  /** Every record of a record's group. */
  void forEach(int record, IntConsumer action) {
    int member = record;
    do {
      action.accept(member);
      member = next[member];
    } while (member != record);
  }

  int[] groups() {
    return group.clone();
  }
}
