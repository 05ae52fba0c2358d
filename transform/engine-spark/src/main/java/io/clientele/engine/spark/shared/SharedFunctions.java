package io.clientele.engine.spark.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The functions that the shared SQL has, and what to write in place of some that it has not.
 *
 * <p>Read from {@code shared-sql-functions.txt}, which stands beside the contract: {@code name}
 * allows, {@code name: advice} refuses with advice, {@code #} begins a comment.
 */
record SharedFunctions(Map<String, String> refused, java.util.Set<String> allowed) {
  private static final String RESOURCE = "/io/clientele/lakehouse/engine/shared-sql-functions.txt";

  static SharedFunctions load() {
    Map<String, String> refused = new TreeMap<>();
    java.util.Set<String> allowed = new java.util.TreeSet<>();
    try (InputStream in = SharedFunctions.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(line.strip(), refused, allowed);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new SharedFunctions(refused, allowed);
  }

  private static void add(String line, Map<String, String> refused, java.util.Set<String> allowed) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    int colon = line.indexOf(':');
    if (colon < 0) {
      allowed.add(line);
    } else {
      refused.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
  }

  /** Why the function may not be called, or null when it may. */
  @Nullable String objection(String function) {
    if (allowed.contains(function)) {
      return null;
    }
    String advice = refused.get(function);
    return "function "
        + function
        + ": "
        + (advice == null ? "the shared SQL does not have it" : advice);
  }
}
