package io.clientele.connector.config;

import io.clientele.connector.schedule.NotifyReader;
import io.clientele.connector.schedule.ScheduleReader;
import io.clientele.connector.yaml.Section;
import io.clientele.lakehouse.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the top level of a configuration. */
final class ConfigurationReader {
  private static final List<String> OTHER_PARTS =
      List.of("server", "backup", "forecast", "retention");
  private static final List<String> MODELS =
      List.of(
          "first_touch",
          "last_touch",
          "last_non_direct",
          "first_paid",
          "last_paid",
          "linear",
          "time_decay",
          "position_based",
          "w_shaped",
          "full_path",
          "markov",
          "shapley");

  private final Path file;
  private final Path folder;
  private final Problems problems;

  ConfigurationReader(Path file, Problems problems) {
    this.file = file;
    this.folder = Objects.requireNonNull(file.getParent(), "an absolute file has a folder");
    this.problems = problems;
  }

  Configuration read(Section root) {
    CompanySettings company = CompanyReader.read(root.section("company"), folder);
    Section sources = root.section("sources");
    List<SourceSettings> settings = new ArrayList<>();
    SourceReader reader = new SourceReader(folder, company.timezone());
    sources.sections().forEach((name, section) -> settings.add(reader.read(name, section)));
    Configuration configuration = build(root, company, lake(root), settings);
    if (problems.isEmpty() && settings.isEmpty()) {
      root.problem("sources", "is missing.", "Name at least one source with type and path.");
    }
    root.refuseOthers();
    return configuration;
  }

  Configuration readWithoutSources(Section root) {
    return build(root, CompanyReader.read(root.section("company"), null), folder, List.of());
  }

  private Configuration build(
      Section root, CompanySettings company, Path lake, List<SourceSettings> sources) {
    Section attribution = root.section("attribution");
    Map<String, String> models = new TreeMap<>();
    MODELS.forEach(model -> models.put(model, model));
    int lookback =
        attribution.value(
            "lookback_days",
            90,
            text -> between(1, Integer.parseInt(text), 3650),
            "Write a number of days from 1 to 3650.");
    String model = attribution.oneOf("default_model", "last_non_direct", models);
    attribution.refuseOthers();
    return new Configuration(
        file,
        company,
        lake,
        EngineReader.read(root),
        sources,
        lookback,
        model,
        fileNamed(root, "segments"),
        identity(root.section("identity")),
        ScheduleReader.read(root.section("schedule")),
        NotifyReader.read(root.section("notify"), folder),
        others(root));
  }

  private IdentitySettings identity(Section identity) {
    IdentitySettings settings =
        new IdentitySettings(fileNamed(identity, "decisions"), identity.textOrNull("fixed_key"));
    identity.refuseOthers();
    return settings;
  }

  private @Nullable Path fileNamed(Section section, String key) {
    String text = section.textOrNull(key);
    return text == null ? null : folder.resolve(text).normalize();
  }

  private Path lake(Section root) {
    String text = root.text("lake", "lake");
    if (text.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
      root.problem(
          "lake",
          "'" + text + "' is the address of an object store or server.",
          "Write a folder on a local or mounted disk; a commit is safe only there.");
      return folder.resolve("lake");
    }
    return folder.resolve(text).normalize();
  }

  private static Map<String, String> others(Section root) {
    Map<String, String> flat = new LinkedHashMap<>();
    OTHER_PARTS.forEach(part -> flatten(root.section(part), flat));
    return flat;
  }

  private static void flatten(Section section, Map<String, String> flat) {
    for (String key : section.keys()) {
      if (section.isSection(key)) {
        flatten(section.section(key), flat);
      } else {
        flat.put(section.path() + "." + key, String.join(",", section.texts(key)));
      }
    }
  }

  private static int between(int least, int value, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(value + " is not from " + least + " to " + most);
    }
    return value;
  }
}
