package io.clientele.connector.yaml;

import io.clientele.lakehouse.problem.Problems;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One YAML file while it is being read: its name, the environment, and the problems so far. */
final class Document {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

  private final String name;
  private final Map<String, String> environment;
  private final @Nullable String overrides;
  private final Problems problems;

  Document(
      String name, Map<String, String> environment, @Nullable String overrides, Problems problems) {
    this.name = name;
    this.environment = environment;
    this.overrides = overrides;
    this.problems = problems;
  }

  void problem(String path, int line, String what, String remedy) {
    problems.add(where(path, line), what, remedy);
  }

  String where(String path, int line) {
    return name + (line > 0 ? " line " + line : "") + (path.isEmpty() ? "" : ", " + path);
  }

  static int line(Node node) {
    return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
  }

  Map<String, Node> entries(MappingNode mapping, String path) {
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        problem(path, line(entry.getKeyNode()), "has a key that is no text.", "Write plain keys.");
      } else if (entries.put(key.getValue(), entry.getValueNode()) != null) {
        problem(
            path.isEmpty() ? key.getValue() : path + "." + key.getValue(),
            line(key),
            "stands here a second time.",
            "Keep one of the two.");
      }
    }
    return entries;
  }

  /** The value that the environment gives a key, or null. */
  @Nullable String override(String path) {
    if (overrides == null) {
      return null;
    }
    return environment.get(
        overrides + "_" + path.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT));
  }

  /** Replaces {@code ${NAME}} by the environment's value. */
  String resolve(String path, int line, String text) {
    if (text.indexOf("${") < 0) {
      return text;
    }
    Matcher matcher = VARIABLE.matcher(text);
    StringBuilder resolved = new StringBuilder();
    while (matcher.find()) {
      String variable = String.valueOf(matcher.group(1));
      String value = environment.get(variable);
      if (value == null) {
        problem(
            path,
            line,
            "needs the environment variable " + variable + ", which is not set.",
            "Set it, or write the value.");
        value = "";
      }
      matcher.appendReplacement(resolved, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(resolved).toString();
  }
}
