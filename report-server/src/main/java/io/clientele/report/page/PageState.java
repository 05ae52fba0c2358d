package io.clientele.report.page;

import static java.util.stream.Collectors.joining;

import io.clientele.report.period.Period;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An address of ours taken apart: path and parameters, from which neighbouring addresses are made.
 */
public record PageState(String path, Map<String, List<String>> parameters) {
  private static final String FILTER = "f.";

  public PageState {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    parameters.forEach((key, values) -> kept.put(key, List.copyOf(values)));
    parameters = java.util.Collections.unmodifiableMap(kept);
  }

  public static PageState at(String path) {
    return new PageState(path, Map.of());
  }

  /** The rows behind a figure of one customer in a period. */
  static PageState rows(PageContext context, String measure, String customerId, Period period) {
    return at("/rows")
        .with("r", String.valueOf(context.manifest().releaseId()))
        .with("m", measure)
        .with("from", period.from().toString())
        .with("to", period.to().toString())
        .withFilter("customer_id", customerId);
  }

  /** The first value of a parameter; empty when it is missing or blank. */
  public Optional<String> one(String key) {
    return parameters.getOrDefault(key, List.of()).stream()
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  /**
   * The page of a list that is asked for, from 1.
   *
   * @throws IllegalArgumentException when that is no number
   */
  long page() {
    String text = one("page").orElse("1");
    try {
      return Math.max(1, Long.parseLong(text));
    } catch (NumberFormatException wrong) {
      throw new IllegalArgumentException("'" + text + "' is no page number", wrong);
    }
  }

  /** The address of another page of the list. */
  String pageHref(long page) {
    return with("page", String.valueOf(page)).href();
  }

  /** Field → values of every {@code f.<field>} parameter; an empty value stands for "no value". */
  public Map<String, List<String>> filters() {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    parameters.forEach(
        (key, values) -> {
          List<String> given =
              values.stream()
                  .filter(value -> !value.isEmpty())
                  .map(value -> value.equals("(none)") ? "" : value)
                  .toList();
          if (key.startsWith(FILTER) && !given.isEmpty()) {
            filters.put(key.substring(FILTER.length()), given);
          }
        });
    return filters;
  }

  public PageState with(String key, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    changed.put(key, List.of(value));
    return new PageState(path, changed);
  }

  /** With a filter; an empty value means rows without one. */
  public PageState withFilter(String field, String value) {
    return with(FILTER + field, value.isEmpty() ? "(none)" : value);
  }

  public PageState without(String... keys) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    for (String key : keys) {
      changed.remove(key);
    }
    return new PageState(path, changed);
  }

  public PageState on(String otherPath) {
    return new PageState(otherPath, parameters);
  }

  /** The address. */
  public String href() {
    String query =
        parameters.entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().stream()
                        .filter(value -> !value.isEmpty())
                        .map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
            .collect(joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
