package io.clientele.silver.identity;

import io.clientele.silver.match.Groups;
import io.clientele.silver.match.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What needs no comparison: what a person said, the same mailbox, the same telephone number under
 * names that do not contradict each other.
 *
 * <p>An address or number that more than five differently named records share belongs to an office
 * and links nobody, nor does an address like {@code info@} link persons. Where a number is shared
 * by people whose names differ, a record without name stays by itself.
 */
final class KnownLinks {
  private static final int MOST_SHARING = 5;

  /** The field by which a rule links. */
  private static final Map<String, String> LINKING =
      Map.of("same_email", "email", "same_phone", "phone");

  private final PartyRows rows;
  private final Groups groups;
  private final Map<Integer, Link> links = new HashMap<>();
  private final List<Known.Link> taught = new ArrayList<>();

  /** How a record came to its group. */
  record Link(String rule, int other) {}

  private KnownLinks(PartyRows rows) {
    this.rows = rows;
    this.groups = new Groups(rows.size());
  }

  static KnownLinks of(PartyRows rows) {
    KnownLinks known = new KnownLinks(rows);
    rows.apart().forEach(said -> known.both(said, known.groups::keepApart));
    rows.same()
        .forEach(said -> known.both(said, (one, other) -> known.join("said_same", one, other)));
    known.joinMailboxes();
    known.joinTelephones();
    return known;
  }

  /** For the comparison of the others: names must not contradict each other. */
  Known known() {
    return new Known(groups, taught, "name");
  }

  /** By record; records that nothing links are not in it. */
  Map<Integer, Link> links() {
    return links;
  }

  private interface Pair {
    void of(int one, int other);
  }

  private void both(PartyRows.Said said, Pair pair) {
    Integer one = rows.record(said.one());
    Integer other = rows.record(said.other());
    if (one != null && other != null) {
      pair.of(one, other);
    }
  }

  /** The first reason to be there stays. */
  private void join(String rule, int one, int other) {
    boolean isNew = groups.join(one, other);
    if (isNew && LINKING.containsKey(rule)) {
      taught.add(new Known.Link(one, other, LINKING.get(rule)));
    }
    if (groups.of(one) == groups.of(other)) {
      links.putIfAbsent(one, new Link(rule, other));
      links.putIfAbsent(other, new Link(rule, one));
    }
  }

  private void joinMailboxes() {
    sharing(this::mailbox)
        .forEach(
            (mailbox, records) -> {
              int first = records.get(0);
              records.stream().skip(1).forEach(each -> join("same_email", first, each));
            });
  }

  private String mailbox(int record) {
    String email = rows.text(record, "email");
    boolean links = !email.isEmpty() && (rows.isCompany() || !Mailbox.isOffice(email));
    return links ? Mailbox.of(email) : "";
  }

  private void joinTelephones() {
    sharing(record -> rows.text(record, "phone")).values().forEach(this::joinTelephone);
  }

  private void joinTelephone(List<Integer> records) {
    Map<String, Integer> byName = new LinkedHashMap<>();
    List<Integer> unnamed = new ArrayList<>();
    for (int record : records) {
      String name = name(record);
      Integer first = name.isEmpty() ? null : byName.putIfAbsent(name, record);
      if (name.isEmpty()) {
        unnamed.add(record);
      } else if (first != null) {
        join("same_phone", first, record);
      }
    }
    List<Integer> named = List.copyOf(byName.values());
    List<Integer> rest = new ArrayList<>(unnamed);
    if (joinAlike(named) && !named.isEmpty()) {
      rest.add(0, named.get(0));
    }
    rest.stream().skip(1).forEach(each -> join("same_phone", rest.get(0), each));
  }

  /** Joins those whose names are alike; tells whether that made one group of all. */
  private boolean joinAlike(List<Integer> named) {
    boolean isOne = true;
    for (int other = 1; other < named.size(); other++) {
      boolean isJoined = false;
      for (int one = 0; one < other && !isJoined; one++) {
        isJoined = rows.nameRole().areAlike(name(named.get(one)), name(named.get(other)));
        if (isJoined) {
          join("same_phone", named.get(one), named.get(other));
        }
      }
      isOne &= isJoined;
    }
    return isOne;
  }

  private String name(int record) {
    return rows.nameRole().folded(rows.text(record, "name"));
  }

  /** Records by what they share, in order of delivery; what offices share is left out. */
  private Map<String, List<Integer>> sharing(Function<Integer, String> contact) {
    Map<String, List<Integer>> sharing = new LinkedHashMap<>();
    for (int record = 0; record < rows.size(); record++) {
      String text = contact.apply(record);
      if (!text.isEmpty()) {
        sharing.computeIfAbsent(text, any -> new ArrayList<>()).add(record);
      }
    }
    sharing.values().removeIf(records -> records.size() < 2 || names(records) > MOST_SHARING);
    return sharing;
  }

  /** How many differently named ones; a record without name is nobody else. */
  private int names(List<Integer> records) {
    Set<String> names = new HashSet<>();
    records.stream().map(this::name).filter(name -> !name.isEmpty()).forEach(names::add);
    return names.size();
  }
}
