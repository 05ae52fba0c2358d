package io.clientele.pipeline.bench.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SQL script in sections: {@code -- section NAME} on a line of its own begins one, a semicolon at
 * the end of a line ends a statement.
 *
 * @param sections the statements of each section, in the script's order
 */
record Script(Map<String, List<String>> sections) {
  private static final Pattern SECTION = Pattern.compile("-- section ([a-z_]+)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z_]+)}}");

  /** Replaces each {@code {{name}}} and cuts the text; an unknown name is an error. */
  static Script parse(String text, Map<String, String> values) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> statements = List.of();
    StringBuilder statement = new StringBuilder();
    for (String line : filled(text, values).lines().toList()) {
      Matcher section = SECTION.matcher(line);
      if (section.matches()) {
        statements = new ArrayList<>();
        sections.put(section.group(1), statements);
      } else if (!line.startsWith("--")) {
        statement.append(line).append('\n');
        if (line.endsWith(";")) {
          statements.add(statement.substring(0, statement.length() - 2));
          statement.setLength(0);
        }
      }
    }
    if (!statement.toString().isBlank()) {
      throw new IllegalArgumentException("The last statement has no semicolon: " + statement);
    }
    return new Script(sections);
  }

  private static String filled(String text, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> {
              String value = values.get(found.group(1));
              if (value == null) {
                throw new IllegalArgumentException(
                    "The script asks for '"
                        + found.group(1)
                        + "'; there are "
                        + values.keySet().stream().sorted().toList());
              }
              return Matcher.quoteReplacement(value);
            });
  }
}
