package io.clientele.silver.staging;

import io.clientele.lakehouse.delivery.DeliveryKind;
import io.clientele.silver.view.View;
import io.clientele.silver.view.ViewGraph;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The delivered rows of a stream that count: those of live deliveries, in a window only the newest
 * delivery of each day, of each record only the newest version.
 *
 * <p>A record's newest version is the one changed last, then the one delivered last, then the one
 * that stands last in its file.
 */
final class DeliveredRows {
  /** Orders rows by delivery, then by line; no two delivered rows share it. */
  static final String ORDINAL = "_delivery_number * 4294967296 + _row_number";

  private DeliveredRows() {}

  /** Adds the view {@code delivered__<stream>} and what it needs; returns its name. */
  static String addTo(ViewGraph graph, StagedStream stream) {
    View bronze = new View.Bronze(stream.bronze());
    graph.add(bronze);
    String live = "live__" + stream.id();
    graph.define(live, live(stream, bronze.name()));
    String current = live;
    if (stream.kind() == DeliveryKind.WINDOW && stream.live().size() > 1) {
      current = "window__" + stream.id();
      graph.define(current, window(stream, live));
    }
    String delivered = "delivered__" + stream.id();
    if (stream.hasRecordKey()) {
      String newest = "newest__" + stream.id();
      graph.keep(newest, newest(stream, current));
      graph.define(
          delivered,
          "select * from %s where %s in (select _ordinal from %s)"
              .formatted(current, ORDINAL, newest));
    } else {
      graph.define(delivered, "select * from " + current);
    }
    return delivered;
  }

  private static String live(StagedStream stream, String bronze) {
    List<Long> dead =
        stream.delivered().stream().filter(number -> !stream.live().contains(number)).toList();
    if (dead.isEmpty()) {
      return "select * from " + bronze;
    }
    List<Long> live = stream.live().stream().sorted().toList();
    if (live.isEmpty()) {
      return "select * from " + bronze + " where false";
    }
    boolean fewDead = dead.size() < live.size();
    return "select * from %s where _delivery_number %s (%s)"
        .formatted(bronze, fewDead ? "not in" : "in", numbers(fewDead ? dead : live));
  }

  private static String numbers(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String window(StagedStream stream, String live) {
    StringBuilder names = new StringBuilder();
    StringBuilder slices = new StringBuilder();
    StringBuilder same = new StringBuilder();
    for (int i = 0; i < stream.windowBy().size(); i++) {
      String name = "_window_" + i;
      names.append(i == 0 ? "" : ", ").append(name);
      slices.append(", ").append(stream.windowBy().get(i)).append(" as ").append(name);
      same.append(" and s.%s is not distinct from n.%s".formatted(name, name));
    }
    return """
    with sliced as (
      select *%s from %s
    ),
    newest as (
      select %s, max(_delivery_number) as _newest from sliced group by %s
    )
    select s.* from sliced as s
    join newest as n on s._delivery_number = n._newest%s\
    """
        .formatted(slices, live, names, names, same);
  }

  private static String newest(StagedStream stream, String current) {
    if (!stream.hasChangedAt()) {
      return "select max(%s) as _ordinal from %s group by _record_key".formatted(ORDINAL, current);
    }
    return """
    select _ordinal from (
      select %s as _ordinal, row_number() over (
        partition by _record_key order by _changed_at desc nulls last, %s desc) as _age
      from %s
    ) as version where _age = 1\
    """
        .formatted(ORDINAL, ORDINAL, current);
  }
}
