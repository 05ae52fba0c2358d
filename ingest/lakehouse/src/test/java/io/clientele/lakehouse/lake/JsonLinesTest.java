package io.clientele.lakehouse.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
  @TempDir Path folder;

  private static JsonNode number(int value) {
    return Json.MAPPER.createObjectNode().put("n", value);
  }

  @Test
  void whatWasAppendedIsReadInOrder() throws IOException {
    JsonLines lines = new JsonLines(folder.resolve("a.jsonl"));
    lines.append(number(1));
    lines.append(number(2));

    assertThat(lines.read()).containsExactly(number(1), number(2));
  }

  @Test
  void aLineCutByACrashCountsAsNotWritten() throws IOException {
    Path file = folder.resolve("a.jsonl");
    JsonLines lines = new JsonLines(file);
    lines.append(number(1));
    Files.writeString(file, "{\"n\":2", StandardOpenOption.APPEND);

    assertThat(lines.read()).containsExactly(number(1));
    lines.append(number(3));
    assertThat(lines.read()).containsExactly(number(1), number(3));
  }

  @Test
  void aDamagedLineIsNamed() throws IOException {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(file, "{\"n\":1}\nnonsense\n");

    assertThatThrownBy(() -> new JsonLines(file).read())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a.jsonl line 2 is not JSON");
  }
}
