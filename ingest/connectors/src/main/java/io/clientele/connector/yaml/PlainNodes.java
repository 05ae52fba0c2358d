package io.clientele.connector.yaml;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Refuses what makes YAML more than data: anchors, aliases and tags of types. */
final class PlainNodes {
  private final Document document;
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  PlainNodes(Document document) {
    this.document = document;
  }

  void check(Node node) {
    int line = Document.line(node);
    if (node.getAnchor() != null || !seen.add(node)) {
      document.problem("", line, "uses an anchor or alias.", "Write the value out.");
      return;
    }
    Tag tag = node.getTag();
    if (!tag.startsWith(Tag.PREFIX) || tag.getValue().contains("/")) {
      document.problem("", line, "has the tag '" + tag.getValue() + "'.", "Write plain values.");
      return;
    }
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        check(entry.getKeyNode());
        check(entry.getValueNode());
      }
    } else if (node instanceof SequenceNode list) {
      list.getValue().forEach(this::check);
    }
  }
}
