package io.clientele.build.example;

import io.clientele.catalog.mart.MartSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The worked example that lies beside a mart: given rows of its inputs, and what comes out. */
record MartExample(MartSpec mart, Map<String, CsvTable> given, CsvTable expected) {

  static boolean exists(MartSpec mart) {
    return resource(folder(mart) + "expected.csv") != null;
  }

  static MartExample of(MartSpec mart) {
    Map<String, CsvTable> given = new LinkedHashMap<>();
    for (String read : everythingBehind(mart)) {
      String text = resource(folder(mart) + "given/" + read + ".csv");
      if (text != null) {
        given.put(read, CsvTable.parse(text));
      }
    }
    return new MartExample(mart, given, CsvTable.parse(resource(folder(mart) + "expected.csv")));
  }

  private static Set<String> everythingBehind(MartSpec mart) {
    Set<String> reads = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(mart.reads());
    while (!open.isEmpty()) {
      String read = open.remove(0);
      if (reads.add(read)) {
        MartViews.CATALOG.find(read).ifPresent(other -> open.addAll(other.reads()));
      }
    }
    return reads;
  }

  private static String folder(MartSpec mart) {
    return "marts/" + mart.area() + "/" + mart.mart() + "/";
  }

  private static String resource(String name) {
    try (InputStream in = MartExample.class.getClassLoader().getResourceAsStream(name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
