package io.clientele.connector.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The schema that editors complete by knows the keys that the program knows. */
class SchemaTest {
  private static JsonNode schema;

  @BeforeAll
  static void readSchema() throws IOException {
    try (InputStream in = Configuration.class.getResourceAsStream("/clientele.schema.json")) {
      schema =
          new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).readTree(in);
    }
  }

  @Test
  void everyKeyOfTheExamplesIsInTheSchema() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("..", "examples"))) {
      for (Path file :
          folders.map(each -> each.resolve("clientele.yaml")).filter(Files::exists).toList()) {
        assertThat(unknown(new YAMLMapper().readTree(Files.readAllBytes(file)), schema, ""))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void keyThatNobodyKnowsIsNot() throws IOException {
    JsonNode wrong =
        new YAMLMapper().readTree("company: { revenu: won }\nsources: { a: { type: x } }");

    assertThat(unknown(wrong, schema, "")).containsExactly("company.revenu");
  }

  private static List<String> unknown(JsonNode value, JsonNode declared, String path) {
    List<String> unknown = new ArrayList<>();
    for (var entry : value.properties()) {
      JsonNode known = declared.path("properties").get(entry.getKey());
      JsonNode other = declared.get("additionalProperties");
      String at = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
      if (known == null && other != null && other.isBoolean()) {
        unknown.add(at);
      } else if (known != null || other != null) {
        unknown.addAll(unknown(entry.getValue(), known == null ? other : known, at));
      }
    }
    return unknown;
  }
}
