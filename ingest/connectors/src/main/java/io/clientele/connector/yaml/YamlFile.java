package io.clientele.connector.yaml;

import io.clientele.lakehouse.problem.Problems;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads one YAML file as a {@link Section}.
 *
 * <p>Only plain mappings, lists and scalars are understood: anchors and aliases, tags of types,
 * keys that occur twice, nesting deeper than 20 and files over 1 MB are refused.
 */
public final class YamlFile {
  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_DEPTH = 20;

  private YamlFile() {}

  /**
   * Reads a file; whatever is wrong goes into {@code problems} and gives an empty section.
   *
   * @param environment for {@code ${NAME}} in values
   * @param overrides the prefix of environment variables that override keys, or null for none
   */
  public static Section read(
      Path file, Map<String, String> environment, @Nullable String overrides, Problems problems) {
    String name = String.valueOf(file.getFileName());
    String text = "";
    try {
      if (Files.size(file) > MAX_BYTES) {
        problems.add(
            name, "is larger than 1 MB.", "A declaration is small; is this the right file?");
      } else {
        text = Files.readString(file, StandardCharsets.UTF_8);
      }
    } catch (MalformedInputException notText) {
      problems.add(name, "is not UTF-8 text.", "Save it as UTF-8.");
    } catch (IOException missing) {
      problems.add(name, "cannot be read: " + file + ".", "Is the path right?");
    }
    return parse(name, text, environment, overrides, problems);
  }

  /** Reads a text; {@code name} stands in messages. */
  public static Section parse(
      String name,
      String text,
      Map<String, String> environment,
      @Nullable String overrides,
      Problems problems) {
    Document document = new Document(name, environment, overrides, problems);
    return new Section(document, "", 0, root(document, text));
  }

  private static Map<String, Node> root(Document document, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(50);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setCodePointLimit(MAX_BYTES);
    try {
      Node node = new Yaml(options).compose(new StringReader(stripMark(text)));
      if (node == null) {
        return Map.of();
      }
      if (node instanceof MappingNode mapping) {
        new PlainNodes(document).check(mapping);
        return document.entries(mapping, "");
      }
      document.problem("", 1, "is not a mapping of keys.", "Write lines like 'company: …'.");
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine() + 1;
      document.problem(
          "", line, "is not YAML: " + broken.getProblem() + ".", "Look at the indentation there.");
    } catch (YAMLException broken) {
      document.problem("", 0, "is not YAML: " + broken.getMessage() + ".", "");
    }
    return new LinkedHashMap<>();
  }

  private static String stripMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
