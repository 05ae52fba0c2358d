package io.clientele.connector.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelimitedReaderTest {
  @TempDir Path folder;

  @Test
  void quotesHoldDelimitersQuotesAndLineEnds() throws IOException {
    assertThat(cells("a,\"b,1\",\"say \"\"hi\"\"\",\"two\nlines\"\nc,,\"\",d\n"))
        .containsExactly(
            List.of("a", "b,1", "say \"hi\"", "two\nlines"), List.of("c", "", "", "d"));
  }

  @Test
  void lineNumbersArePhysicalLines() throws IOException {
    assertThat(lines("h\r\n\"x\r\ny\"\r\n\r\nz\rlast\n")).containsExactly(1L, 2L, 5L, 6L);
  }

  @Test
  void quoteInsideAnUnquotedCellIsACharacter() throws IOException {
    assertThat(cells("7\" frame,x\n")).containsExactly(List.of("7\" frame", "x"));
  }

  @Test
  void textBehindAClosingQuoteIsTold() throws IOException {
    try (DelimitedReader reader = open("\"a\"b,c\nd,e\n", "auto")) {
      assertThat(reader.next().isBadlyQuoted()).isTrue();
      assertThat(reader.next().isBadlyQuoted()).isFalse();
    }
  }

  @Test
  void quoteThatIsNeverClosedRefusesTheFile() {
    assertThatThrownBy(() -> cells("a,b\nc,\"d\ne,f\n"))
        .isInstanceOf(RefusedFileException.class)
        .hasMessage("line 2 opens a quote that is never closed. Is the file cut?");
  }

  @Test
  void missingLastLineEndIsTold() throws IOException {
    try (DelimitedReader reader = open("a,b\nc,d", "auto")) {
      assertThat(reader.next().isCut()).isFalse();
      assertThat(reader.next().isCut()).isTrue();
    }
  }

  @Test
  void badBytesMarkExactlyTheirLine() throws IOException {
    byte[] bytes = "ok,1\nb?d,2\nok,3\n".getBytes(StandardCharsets.UTF_8);
    bytes[6] = (byte) 0xC3;
    Path file = Files.write(folder.resolve("f.csv"), bytes);
    try (DelimitedReader reader =
        new DelimitedReader(TextInput.open(file, "auto", false), ',', '"')) {
      assertThat(reader.next().isBadlyEncoded()).isFalse();
      assertThat(reader.next().isBadlyEncoded()).isTrue();
      assertThat(reader.next().isBadlyEncoded()).isFalse();
    }
  }

  @Test
  void nulCharactersAreBadBytes() throws IOException {
    try (DelimitedReader reader = open("a\0,b\n", "auto")) {
      assertThat(reader.next().isBadlyEncoded()).isTrue();
    }
  }

  @Test
  void byteOrderMarksDecideTheEncoding() throws IOException {
    assertThat(first("\uFEFFő;ű\n".getBytes(StandardCharsets.UTF_8), "windows-1250"))
        .isEqualTo("ő");
    assertThat(first("\uFEFFő;ű\n".getBytes(StandardCharsets.UTF_16LE), "auto")).isEqualTo("ő");
    assertThat(first("\uFEFFő;ű\n".getBytes(StandardCharsets.UTF_16BE), "auto")).isEqualTo("ő");
    assertThat(first(new byte[] {(byte) 0xF5, ';', 'x', '\n'}, "windows-1250")).isEqualTo("ő");
    assertThat(first("ő;x\n".getBytes(StandardCharsets.UTF_8), "auto")).isEqualTo("ő");
  }

  @Test
  void rawIsTheRecordAsItStands() throws IOException {
    try (DelimitedReader reader = open("a,\"b\"\"\n\"\r\nc,d\n", "auto")) {
      assertThat(reader.next().raw()).isEqualTo("a,\"b\"\"\n\"");
      assertThat(reader.next().raw()).isEqualTo("c,d");
    }
  }

  @Test
  void whateverIsWrittenIsReadAgain() throws IOException {
    Random random = new Random(20110831);
    String alphabet = "ab,;\"\n\r é€😀0 ";
    List<List<String>> written = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int record = 0; record < 20_000; record++) {
      List<String> cells = new ArrayList<>();
      for (int cell = 0; cell < 3; cell++) {
        StringBuilder value = new StringBuilder();
        int length = random.nextInt(9);
        for (int at = 0; at < length; at++) {
          int index = random.nextInt(alphabet.codePointCount(0, alphabet.length()));
          value.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, index)));
        }
        cells.add(value.toString());
      }
      written.add(cells);
      text.append(
          String.join(
              ",", cells.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').toList()));
      text.append(random.nextBoolean() ? "\n" : "\r\n");
    }

    assertThat(cells(text.toString())).isEqualTo(written);
  }

  @Test
  void everyCutOfAFileIsReadWithoutFailingOtherwiseThanRefusing() throws IOException {
    byte[] whole = "id,name\n1,\"é, \"\"x\"\"\"\r\n2,b\n".getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length <= whole.length; length++) {
      Path file = Files.write(folder.resolve("cut.csv"), java.util.Arrays.copyOf(whole, length));
      try (DelimitedReader reader =
          new DelimitedReader(TextInput.open(file, "auto", false), ',', '"')) {
        Row row = reader.next();
        while (row != null) {
          row = reader.next();
        }
      } catch (RefusedFileException refused) {
        assertThat(refused).hasMessageContaining("never closed");
      }
    }
  }

  private String first(byte[] bytes, String encoding) throws IOException {
    Path file = Files.write(folder.resolve("f.csv"), bytes);
    try (DelimitedReader reader =
        new DelimitedReader(TextInput.open(file, encoding, false), ';', '"')) {
      return reader.next().cell(0);
    }
  }

  private DelimitedReader open(String text, String encoding) throws IOException {
    Path file = Files.writeString(folder.resolve("f.csv"), text);
    return new DelimitedReader(TextInput.open(file, encoding, false), ',', '"');
  }

  private List<List<String>> cells(String text) throws IOException {
    List<List<String>> records = new ArrayList<>();
    try (DelimitedReader reader = open(text, "auto")) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < row.size(); cell++) {
          cells.add(row.cell(cell));
        }
        records.add(cells);
      }
    }
    return records;
  }

  private List<Long> lines(String text) throws IOException {
    List<Long> lines = new ArrayList<>();
    try (DelimitedReader reader = open(text, "auto")) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        lines.add(row.line());
      }
    }
    return lines;
  }
}
