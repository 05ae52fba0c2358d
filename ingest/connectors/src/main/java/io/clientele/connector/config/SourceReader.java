package io.clientele.connector.config;

import io.clientele.connector.yaml.Section;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one entry of {@code sources}. */
final class SourceReader {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final List<String> SECRETS =
      List.of("password", "token", "secret", "api_key", "apikey", "private_key", "client_secret");

  private final Path folder;
  private final ZoneId companyZone;

  SourceReader(Path folder, ZoneId companyZone) {
    this.folder = folder;
    this.companyZone = companyZone;
  }

  SourceSettings read(String name, Section section) {
    if (!NAME.matcher(name).matches()) {
      section.problem(
          "'" + name + "' is not a source name.",
          "Write lower case words joined by _, like web_shop.");
    }
    String mapping = section.textOrNull("mapping");
    String path = section.text("path", "");
    ZoneId zone = CompanyReader.zone(section, "timezone", companyZone);
    return new SourceSettings(
        name,
        section.required("type", "Name the source pack, like spreadsheet or salesforce-export."),
        path.isEmpty() ? "" : absolute(section, path),
        mapping == null ? null : file(section, mapping),
        zone,
        section.bool("required", false),
        settings(section),
        section.path());
  }

  /** Globs are not paths on every system: the text is joined, and only made absolute. */
  private String absolute(Section section, String path) {
    String slashes = path.replace('\\', '/');
    if (slashes.startsWith("/") || slashes.matches("[A-Za-z]:/.*")) {
      return slashes;
    }
    if (slashes.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
      section.problem("path", "'" + path + "' is an address.", "Write a folder or files.");
    }
    String base = folder.toString().replace('\\', '/');
    return base + "/" + (slashes.startsWith("./") ? slashes.substring(2) : slashes);
  }

  private @Nullable Path file(Section section, String text) {
    try {
      return folder.resolve(text).normalize();
    } catch (InvalidPathException wrong) {
      section.problem("mapping", "'" + text + "' is not a path.", "Write ./NAME.yaml.");
      return null;
    }
  }

  private static Map<String, String> settings(Section section) {
    List<String> known = List.of("type", "path", "mapping", "timezone", "required");
    Map<String, String> settings = new LinkedHashMap<>();
    for (String key : section.keys()) {
      if (known.contains(key)) {
        continue;
      }
      if (section.isSection(key)) {
        section.problem(key, "is not a single value.", "Write " + key + ": VALUE.");
        continue;
      }
      boolean secret = SECRETS.contains(key);
      String value = secret ? "" : String.join(",", section.texts(key));
      if (secret) {
        section.problem(
            key,
            "holds a secret in plain text.",
            "Put it into an environment variable and write " + key + "_from: NAME.");
      } else if (key.endsWith("_from") && !isReference(value)) {
        section.problem(
            key,
            "'" + value + "' names neither an environment variable nor a file.",
            "Write NAME or file:PATH.");
      } else {
        settings.put(key, value);
      }
    }
    return settings;
  }

  private static boolean isReference(String value) {
    return VARIABLE.matcher(value).matches() || value.startsWith("file:");
  }
}
