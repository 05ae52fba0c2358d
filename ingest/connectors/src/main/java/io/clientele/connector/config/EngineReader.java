package io.clientele.connector.config;

import io.clientele.connector.yaml.Section;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code engine}, a word or a section, and the {@code spark} section. */
final class EngineReader {
  private static final Map<String, String> NAMES =
      Map.of("auto", "auto", "duckdb", "duckdb", "spark", "spark");
  private static final long TWENTY_GIGABYTES = 20L << 30;

  private EngineReader() {}

  static EngineChoice read(Section root) {
    boolean hasDetails = root.isSection("engine");
    Section details = hasDetails ? root.section("engine") : root.none("engine");
    String name =
        hasDetails && !root.isOverridden("engine")
            ? details.oneOf("name", "auto", NAMES)
            : root.oneOf("engine", "auto", NAMES);
    details.has("name");
    EngineChoice choice =
        new EngineChoice(
            name,
            details.value(
                "duckdb_max_input", TWENTY_GIGABYTES, ByteSize::parse, "Write a size like 20 GB."),
            details.value(
                "threads",
                0,
                text -> Math.max(0, Integer.parseInt(text)),
                "Write a number of threads."),
            details.value("memory", 0L, ByteSize::parse, "Write a size like 4 GB.") >> 20,
            spark(root.section("spark")));
    details.refuseOthers();
    return choice;
  }

  private static Map<String, String> spark(Section spark) {
    Map<String, String> options = new LinkedHashMap<>();
    collect(spark, options);
    return options;
  }

  private static void collect(Section section, Map<String, String> options) {
    for (String key : section.keys()) {
      if (section.isSection(key)) {
        collect(section.section(key), options);
      } else {
        options.put(section.path() + "." + key, section.text(key, ""));
      }
    }
  }
}
