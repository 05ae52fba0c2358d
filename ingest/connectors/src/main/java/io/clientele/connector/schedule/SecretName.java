package io.clientele.connector.schedule;

import io.clientele.connector.yaml.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a secret is kept: an environment variable, or a file after {@code file:}. The configuration
 * holds this name and never the secret.
 *
 * @param name as written
 * @param folder what the path of a file is relative to
 */
public record SecretName(String name, Path folder) {
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final String FILE = "file:";

  /** The name under a key that ends in {@code _from}; empty when absent or wrong. */
  static Optional<SecretName> read(Section section, String key, Path folder) {
    String text = section.textOrNull(key);
    if (text == null) {
      return Optional.empty();
    }
    if (!text.startsWith(FILE) && !VARIABLE.matcher(text).matches()) {
      // The value may be the secret itself, so it is not shown.
      section.problem(
          key,
          "names neither an environment variable nor a file.",
          "Put the secret into one and write NAME or file:PATH.");
      return Optional.empty();
    }
    return Optional.of(new SecretName(text, folder));
  }

  /** The secret; empty when the variable is not set or the file cannot be read. */
  public Optional<String> secret(Map<String, String> environment) {
    if (!name.startsWith(FILE)) {
      return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
    try {
      Path file = folder.resolve(name.substring(FILE.length()));
      String text = Files.readString(file, StandardCharsets.UTF_8).strip();
      return Optional.of(text).filter(value -> !value.isEmpty());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
