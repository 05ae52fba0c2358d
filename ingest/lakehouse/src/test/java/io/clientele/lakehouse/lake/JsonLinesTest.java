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
  void lastLinesAreReadWithoutThoseBefore() throws IOException {
    Path file = folder.resolve("long.jsonl");
    String filler = "x".repeat(30_000);
    Files.writeString(file, "nonsense\n");
    for (int i = 1; i <= 20; i++) {
      Files.writeString(
          file, "{\"n\":" + i + ",\"t\":\"" + filler + "é\"}\n", StandardOpenOption.APPEND);
    }
    Files.writeString(file, "{\"n\":21", StandardOpenOption.APPEND);
    JsonLines lines = new JsonLines(file);

    assertThat(lines.readLast(1)).extracting(line -> line.get("n").asInt()).containsExactly(20);
    assertThat(lines.readLast(9))
        .extracting(line -> line.get("n").asInt())
        .containsExactly(12, 13, 14, 15, 16, 17, 18, 19, 20);
    assertThatThrownBy(() -> lines.readLast(30)).hasMessageContaining("is not JSON");
    assertThat(new JsonLines(folder.resolve("none.jsonl")).readLast(5)).isEmpty();
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
