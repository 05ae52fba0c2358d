package io.clientele.connector.yaml;

import io.clientele.lakehouse.table.ClosestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of a YAML file. Asking for a key makes it known; {@link #refuseOthers()} then reports
 * the keys that nobody asked for. Wrong values are reported and read as if they were absent.
 */
public final class Section {
  private final Document document;
  private final String path;
  private final int line;
  private final Map<String, Node> entries;
  private final Set<String> asked = new LinkedHashSet<>();

  Section(Document document, String path, int line, Map<String, Node> entries) {
    this.document = document;
    this.path = path;
    this.line = line;
    this.entries = entries;
  }

  /** The section's own key with those above it, such as {@code sources.shop}. */
  public String path() {
    return path;
  }

  /** The names of all keys, in order. */
  public List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  public boolean has(String key) {
    asked.add(key);
    return document.override(at(key)) != null || isPresent(entries.get(key));
  }

  /** Reports a problem at a key of this section. */
  public void problem(String key, String what, String remedy) {
    Node node = entries.get(key);
    document.problem(
        key.isEmpty() ? path : at(key), node == null ? line : Document.line(node), what, remedy);
  }

  /** Reports a problem of the whole section. */
  public void problem(String what, String remedy) {
    document.problem(path, line, what, remedy);
  }

  /** A text, number or truth value as text, {@code ${NAME}} replaced; null when absent. */
  public @Nullable String textOrNull(String key) {
    asked.add(key);
    String override = document.override(at(key));
    if (override != null) {
      return override;
    }
    Node node = entries.get(key);
    if (!isPresent(node)) {
      return null;
    }
    if (node instanceof ScalarNode scalar) {
      return document.resolve(at(key), Document.line(node), scalar.getValue());
    }
    problem(key, "is not a single value.", "Write " + key + ": VALUE.");
    return null;
  }

  public String text(String key, String otherwise) {
    String text = textOrNull(key);
    return text == null ? otherwise : text;
  }

  /** A text that has to be there; reported with the remedy, and empty, when it is not. */
  public String required(String key, String remedy) {
    String text = textOrNull(key);
    if (text == null || text.isBlank()) {
      problem(key, "is missing.", remedy);
      return "";
    }
    return text;
  }

  /** A value that {@code reader} makes of the text; what it throws is reported with the remedy. */
  public <T> T value(String key, T otherwise, Function<String, T> reader, String remedy) {
    String text = textOrNull(key);
    if (text == null) {
      return otherwise;
    }
    try {
      return reader.apply(text);
    } catch (RuntimeException wrong) {
      problem(key, "'" + text + "' is not understood.", remedy);
      return otherwise;
    }
  }

  public boolean bool(String key, boolean otherwise) {
    return oneOf(key, otherwise, Map.of("true", true, "false", false));
  }

  /** One of the listed words; another one is reported with the list. */
  public <T> T oneOf(String key, T otherwise, Map<String, T> words) {
    String text = textOrNull(key);
    if (text == null) {
      return otherwise;
    }
    T chosen = words.get(text);
    if (chosen == null) {
      problem(
          key,
          "'"
              + text
              + "' is none of "
              + String.join(", ", words.keySet().stream().sorted().toList())
              + ".",
          "The closest is " + ClosestName.of(text, words.keySet()) + ".");
      return otherwise;
    }
    return chosen;
  }

  /** A list of texts; a single text is a list of one; empty when absent. */
  public List<String> texts(String key) {
    asked.add(key);
    if (!(entries.get(key) instanceof SequenceNode list) || document.override(at(key)) != null) {
      String single = textOrNull(key);
      return single == null ? List.of() : List.of(single);
    }
    List<String> texts = new ArrayList<>();
    for (Node item : list.getValue()) {
      if (item instanceof ScalarNode scalar) {
        texts.add(document.resolve(at(key), Document.line(item), scalar.getValue()));
      } else {
        document.problem(at(key), Document.line(item), "has an item that is no text.", "");
      }
    }
    return texts;
  }

  /** The mapping under a key; an empty one when absent. */
  public Section section(String key) {
    asked.add(key);
    Node node = entries.get(key);
    if (node instanceof MappingNode mapping) {
      return new Section(
          document, at(key), Document.line(node), document.entries(mapping, at(key)));
    }
    if (isPresent(node)) {
      problem(key, "is not a mapping of keys.", "Write " + key + ": { KEY: VALUE }.");
    }
    return new Section(document, at(key), line, Map.of());
  }

  /** A section without keys in the file, which the environment may still give values. */
  public Section none(String key) {
    return new Section(document, at(key), line, Map.of());
  }

  /** Whether the environment gives the key's value. */
  public boolean isOverridden(String key) {
    return document.override(at(key)) != null;
  }

  /** Whether a mapping stands under the key. */
  public boolean isSection(String key) {
    asked.add(key);
    return entries.get(key) instanceof MappingNode;
  }

  /** The mappings under every key of this section, in order; all keys count as known. */
  public Map<String, Section> sections() {
    Map<String, Section> sections = new LinkedHashMap<>();
    keys().forEach(key -> sections.put(key, section(key)));
    return sections;
  }

  /** Every key of this section with its text, in order; all keys count as known. */
  public Map<String, String> pairs() {
    Map<String, String> pairs = new LinkedHashMap<>();
    keys().forEach(key -> pairs.put(key, text(key, "")));
    return pairs;
  }

  /** Reports every key that nobody asked for, with the closest name among those asked for. */
  public void refuseOthers() {
    for (String key : entries.keySet()) {
      if (!asked.contains(key)) {
        problem(
            key,
            "is not a key that is known here.",
            asked.isEmpty() ? "" : "The closest is " + ClosestName.of(key, asked) + ".");
      }
    }
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static boolean isPresent(@Nullable Node node) {
    return node != null && !(node.getNodeId() == NodeId.scalar && Tag.NULL.equals(node.getTag()));
  }
}
