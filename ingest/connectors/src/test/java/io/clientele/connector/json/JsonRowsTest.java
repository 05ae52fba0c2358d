package io.clientele.connector.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.connector.inspect.FileInspection;
import io.clientele.connector.inspect.Inspector;
import io.clientele.connector.layout.Layouts;
import io.clientele.connector.record.Reject;
import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.spec.FieldType;
import io.clientele.connector.spec.FileFormat;
import io.clientele.connector.spec.HeaderRule;
import io.clientele.connector.spec.Layout;
import io.clientele.connector.spec.LayoutKind;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.connector.spec.Tolerance;
import io.clientele.connector.spec.TotalRule;
import io.clientele.connector.text.Row;
import io.clientele.connector.text.RowReader;
import io.clientele.lakehouse.delivery.DeliveryRule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonRowsTest {
  private static final List<FieldSpec> FIELDS =
      List.of(
          FieldSpec.text("mail", "^email"),
          FieldSpec.text("list", "^^list"),
          FieldSpec.text("action", "action"),
          FieldSpec.builder("place", FieldType.TEXT)
              .captions(List.of("at.place"))
              .optional(true)
              .build());

  @TempDir Path folder;

  @Test
  void childrenBecomeRowsThatCarryWhatIsSaidAroundThem() throws IOException {
    String text =
        """
        {"emails":[{"email":"a","activity":[{"action":"open"},{"action":"click","at":{"place":"X"}}]},
          {"activity":[{"action":"bounce"}],"email":"b"},{"email":"c","activity":null}],"list":7}\
        """;

    assertThat(rows(LayoutKind.JSON, text, "emails[].activity[]"))
        .containsExactly(
            List.of("a", "7", "open", ""),
            List.of("a", "7", "click", "X"),
            List.of("b", "7", "bounce", ""));
  }

  @Test
  void severalPathsAreReadOneAfterTheOther() throws IOException {
    String text =
        """
        {"list":1,"chats":[{"email":"a","activity":[{"action":"x"}]}],"emails":[{"email":"b","activity":{"action":"y"}}]}\
        """;

    assertThat(rows(LayoutKind.JSON, text, "emails[].activity[]", "chats[].activity[]"))
        .containsExactly(List.of("b", "1", "y", ""), List.of("a", "1", "x", ""));
    assertThat(rows(LayoutKind.JSON_LINES, text, "emails[].activity[]", "chats[].activity[]"))
        .containsExactly(List.of("b", "1", "y", ""), List.of("a", "1", "x", ""));
  }

  @Test
  void numbersKeepTheirDigitsAndNestedValuesTheirShape() throws IOException {
    String text = "[{\"action\":123456789012345678901234567890,\"at\":{\"place\":[1.10,\"x\"]}}]";

    assertThat(cells(LayoutKind.JSON, text, "[]", 2, 3))
        .containsExactly(List.of("123456789012345678901234567890", "[1.10,\"x\"]"));
    assertThat(cells(LayoutKind.JSON, "[{\"action\":1.50E2}]", "[]", 2))
        .containsExactly(List.of("150"));
    assertThat(cells(LayoutKind.JSON, "[{\"action\":1E999999999}]", "[]", 2))
        .containsExactly(List.of("1E+999999999"));
  }

  @Test
  void whatNoFieldDeclaresIsKept() throws IOException {
    write(
        "x.json", "[{\"action\":\"a\",\"deal\":\"D\\\"7\",\"n\":2,\"none\":null,\"o\":{\"k\":1}}]");

    try (RowReader reader = open("x.json", LayoutKind.JSON, "[]")) {
      assertThat(reader.next().extra())
          .isEqualTo("{\"deal\":\"D\\\"7\",\"n\":\"2\",\"o\":\"{\\\"k\\\":1}\"}");
    }
  }

  @Test
  void brokenJsonRefusesTheFileAndNamesThePlace() throws IOException {
    assertThat(inspect(LayoutKind.JSON, "[{\"action\":\"a\"},\n{\"action\" \"b\"}]").refusal())
        .isEqualTo("is no JSON at line 2, column 11. Deliver it again.");
    assertThat(inspect(LayoutKind.JSON, "[{\"action\":\"a\"},{\"acti").refusal())
        .startsWith("ends in the middle of a value at line 1, column ")
        .endsWith(". Is it cut? Deliver it again.");
  }

  @Test
  void anotherFileThanExpectedIsRefused() throws IOException {
    assertThat(inspect(LayoutKind.JSON, "{\"error\":\"no access\"}", "emails[]").refusal())
        .isEqualTo("has nothing at emails[], where its records should be. Is this the right file?");
    assertThat(inspect(LayoutKind.JSON, "{\"emails\":5}", "emails[]").refusal())
        .isEqualTo(
            "has a single value at line 1 where emails[] should be. Is this the right file?");
    assertThat(inspect(LayoutKind.JSON, "[{\"actoin\":\"a\"}]").refusal())
        .isEqualTo("has no 'action' for the field action in any record. The closest is 'actoin'.");
    assertThat(inspect(LayoutKind.JSON, "", "[]").isRefused()).isTrue();
  }

  @Test
  void anArrayWithoutElementsIsAFileWithoutRecords() throws IOException {
    FileInspection inspection = inspect(LayoutKind.JSON, "{\"emails\":[]}", "emails[]");

    assertThat(inspection.refusal()).isNull();
    assertThat(inspection.readCount()).isZero();
  }

  @Test
  void depthAndSizeHaveLimits() throws IOException {
    assertThat(inspect(LayoutKind.JSON, "[".repeat(100_000)).refusal())
        .startsWith("is nested deeper than 100");
    String large = "{\"k\":\"" + "x".repeat(1 << 20) + "\"},";
    assertThat(inspect(LayoutKind.JSON, "[[" + large.repeat(17) + "1]]", "[]").refusal())
        .isEqualTo(
            "has a record of more than 16 million characters. Is the path of its rows right?");
  }

  @Test
  void aBrokenLineIsRefusedAndTheOthersAreTaken() throws IOException {
    String text =
        "{\"action\":\"a\"}\n{\"action\":\n\n[{\"action\":\"b\"},{\"action\":\"c\"}]\n5\n";

    FileInspection inspection = inspect(LayoutKind.JSON_LINES, text);

    assertThat(inspection.readCount()).isEqualTo(5);
    assertThat(inspection.rejects())
        .extracting(Reject::line, reject -> reject.reason().code(), Reject::raw)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, "bad_structure", "{\"action\":"),
            org.assertj.core.groups.Tuple.tuple(5L, "bad_structure", "5"));
    assertThat(inspection.rejects().get(0).message())
        .startsWith("The line ends in the middle of a value at line 2, column ");
  }

  @Test
  void badBytesRefuseTheRecordThatHoldsThem() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("[{\"action\":\"a\"},{\"action\":\"".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE9);
    bytes.writeBytes("\"},{\"action\":\"c\"}]".getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve("x.json"), bytes.toByteArray());

    assertThat(
            new Inspector(stream(LayoutKind.JSON, "[]"))
                .inspect(folder.resolve("x.json"), "x.json")
                .rejects())
        .extracting(Reject::line, reject -> reject.reason().code())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(2L, "bad_encoding"));
  }

  @Test
  void packedFilesAreUnpackedAndACutOneIsRefused() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("[{\"action\":\"a\"}]".getBytes(StandardCharsets.UTF_8));
    }
    Path file = folder.resolve("x.json.gz");
    for (int length = packed.size(); length > 0; length--) {
      Files.write(file, java.util.Arrays.copyOf(packed.toByteArray(), length));
      FileInspection inspection =
          new Inspector(stream(LayoutKind.JSON, "[]")).inspect(file, "x.json.gz");
      assertThat(inspection.isRefused()).as("%d bytes", length).isEqualTo(length < packed.size());
    }
  }

  private List<List<String>> rows(LayoutKind kind, String text, String... paths)
      throws IOException {
    write("x.json", text);
    List<List<String>> rows = new ArrayList<>();
    try (RowReader reader = open("x.json", kind, paths)) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        List<String> cells = new ArrayList<>();
        for (int index = 0; index < row.size(); index++) {
          cells.add(row.cell(index));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  private List<List<String>> cells(LayoutKind kind, String text, String path, int... fields)
      throws IOException {
    write("x.json", text);
    try (RowReader reader = open("x.json", kind, path)) {
      Row row = reader.next();
      return List.of(java.util.Arrays.stream(fields).mapToObj(row::cell).toList());
    }
  }

  private RowReader open(String name, LayoutKind kind, String... paths) throws IOException {
    return Layouts.open(folder.resolve(name), name, format(kind, paths), FIELDS);
  }

  private FileInspection inspect(LayoutKind kind, String text, String... paths) throws IOException {
    write("x.json", text);
    return new Inspector(stream(kind, paths.length == 0 ? new String[] {"[]"} : paths))
        .inspect(folder.resolve("x.json"), "x.json");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static FileFormat format(LayoutKind kind, String... paths) {
    return new FileFormat(
        Layout.json(kind, paths), "auto", ',', '"', 0, HeaderRule.FIRST_RECORD, false);
  }

  private static StreamSpec stream(LayoutKind kind, String... paths) {
    return new StreamSpec(
        "events",
        List.of("*.json"),
        format(kind, paths),
        List.of(FieldSpec.text("action", "action")),
        List.of(),
        null,
        DeliveryRule.APPEND,
        false,
        false,
        TotalRule.NONE,
        Tolerance.USUAL,
        Map.of());
  }
}
