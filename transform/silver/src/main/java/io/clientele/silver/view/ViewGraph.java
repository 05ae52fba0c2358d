package io.clientele.silver.view;

import io.clientele.lakehouse.lake.Sha256;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The views of one run in the order in which they were added; a view reads only earlier ones.
 *
 * <p>What a view reads is found in its query: names with a layer, and names with two underscores,
 * which no column has.
 */
public final class ViewGraph {
  private static final Pattern NAME =
      Pattern.compile("(?:silver|bronze)\\.[a-z0-9_]+|[a-z][a-z0-9_]*__[a-z0-9_]+");

  private final Map<String, View> views = new LinkedHashMap<>();
  private final Map<String, String> fingerprints = new HashMap<>();
  private final Map<String, List<View>> reads = new ConcurrentHashMap<>();

  public void add(View view) {
    if (views.containsKey(view.name())) {
      throw new IllegalStateException("There are two views " + view.name());
    }
    String fingerprint = fingerprintOf(view);
    views.put(view.name(), view);
    fingerprints.put(view.name(), fingerprint);
  }

  public void define(String name, String query) {
    add(new View.Defined(name, query, false));
  }

  /** For what is read several times and is small. */
  public void keep(String name, String query) {
    add(new View.Defined(name, query, true));
  }

  public boolean has(String name) {
    return views.containsKey(name);
  }

  public View view(String name) {
    View view = views.get(name);
    if (view == null) {
      throw new IllegalArgumentException("There is no view " + name);
    }
    return view;
  }

  public Collection<View> all() {
    return views.values();
  }

  public List<View.Silver> tables() {
    return views.values().stream()
        .filter(View.Silver.class::isInstance)
        .map(View.Silver.class::cast)
        .toList();
  }

  /** The views that this one reads, in the order of their first mention. */
  public List<View> reads(View view) {
    return reads.computeIfAbsent(view.name(), name -> readsOf(view));
  }

  private List<View> readsOf(View view) {
    return NAME.matcher(view.query())
        .results()
        .map(match -> match.group())
        .distinct()
        .filter(name -> views.containsKey(name) && !name.equals(view.name()))
        .map(this::view)
        .toList();
  }

  /** The views and all that they read, each behind what it reads. */
  public List<View> withInputs(Collection<? extends View> wanted) {
    Set<View> found = new HashSet<>();
    wanted.forEach(view -> collect(view, found));
    return views.values().stream().filter(found::contains).toList();
  }

  /**
   * The view's query with the views that are only named written into it. The engine so reads each
   * once, and not again for every view that stands on it.
   */
  public String complete(View view) {
    Set<View> found = new HashSet<>();
    collectNamed(view, found);
    if (found.isEmpty()) {
      return view.query();
    }
    return views.values().stream()
        .filter(found::contains)
        .map(named -> named.name() + " as (\n" + named.query() + "\n)")
        .collect(
            Collectors.joining(
                ",\n", "with ", "\nselect * from (\n" + view.query() + "\n) as completed"));
  }

  private void collectNamed(View view, Set<View> found) {
    for (View read : reads(view)) {
      if (read instanceof View.Defined defined && !defined.kept() && found.add(read)) {
        collectNamed(read, found);
      }
    }
  }

  private void collect(View view, Set<View> found) {
    if (found.add(view)) {
      reads(view).forEach(read -> collect(read, found));
    }
  }

  /** Identifies everything that the view's rows depend on. */
  public String fingerprint(String name) {
    return fingerprints.getOrDefault(view(name).name(), "");
  }

  private String fingerprintOf(View view) {
    StringBuilder text =
        new StringBuilder(view.getClass().getSimpleName()).append('\n').append(view.text());
    for (View read : reads(view)) {
      text.append('\n').append(read.name()).append(' ').append(fingerprint(read.name()));
    }
    return hash(text.toString());
  }

  private static String hash(String text) {
    return Sha256.of(text).substring(0, 32);
  }
}
