package io.clientele.catalog.declared;

import io.clientele.lakehouse.problem.Problems;
import io.clientele.lakehouse.table.ClosestName;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One piece of a declared YAML text that knows the file and the line at which it stands. */
public final class Declared {
  private final String file;
  private final int linesBefore;
  private final Node node;

  private Declared(String file, int linesBefore, Node node) {
    this.file = file;
    this.linesBefore = linesBefore;
    this.node = node;
  }

  /**
   * Reads a mapping.
   *
   * @param linesBefore lines of the file that stand before {@code text}
   * @return empty when it is no mapping or no YAML; {@code problems} then says where and why
   */
  public static Optional<Declared> read(
      String file, int linesBefore, String text, Problems problems) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root instanceof MappingNode) {
        return Optional.of(new Declared(file, linesBefore, root));
      }
      problems.add(file, "declares nothing.", "Write keys and values, like 'mart: deal_cycle'.");
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine();
      problems.add(
          file + " line " + (linesBefore + line + 1),
          "is no YAML: " + broken.getProblem() + ".",
          "Check indentation, quotes and brackets near this line.");
    }
    return Optional.empty();
  }

  /** A sentence such as {@code The closest name is silver.deal.} */
  public static String closest(String wanted, Collection<String> known) {
    return known.isEmpty() ? "" : "The closest name is " + ClosestName.of(wanted, known) + ".";
  }

  /** File and line, as problems name them. */
  public String place() {
    return file + " line " + (linesBefore + node.getStartMark().getLine() + 1);
  }

  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  public boolean isText() {
    return node instanceof ScalarNode;
  }

  /** The text of a scalar; empty text for anything else. */
  public String text() {
    return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
  }

  /** The entries of a mapping in their order; empty for anything else. */
  public Map<String, Declared> entries() {
    Map<String, Declared> entries = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          entries.put(key.getValue(), new Declared(file, linesBefore, tuple.getValueNode()));
        }
      }
    }
    return entries;
  }

  /** The items of a list; a scalar counts as a list of one. */
  public List<Declared> items() {
    List<Declared> items = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(item -> items.add(new Declared(file, linesBefore, item)));
    } else if (isText()) {
      items.add(this);
    }
    return items;
  }

  public List<String> texts() {
    return items().stream().map(Declared::text).toList();
  }

  public Optional<Declared> entry(String key) {
    return Optional.ofNullable(entries().get(key));
  }

  /** The entry's text, or a problem at this place that says what is missing. */
  public String required(String key, String remedy, Problems problems) {
    String value = entry(key).map(Declared::text).orElse("");
    if (value.isEmpty()) {
      problems.add(place(), "no " + key + ".", remedy);
    }
    return value;
  }

  /** A problem for every key that is not among {@code known}. */
  public void refuseOthers(List<String> known, Problems problems) {
    entries()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                problems.add(
                    value.place(), "'" + key + "' means nothing here.", closest(key, known));
              }
            });
  }
}
