package io.clientele.connector.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.text.RefusedFileException;
import io.clientele.connector.text.Row;
import io.clientele.connector.text.RowReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MboxRowsTest {
  private static final String FROM = "From a@example.com Thu Sep  3 08:12:44 2026\n";

  @TempDir Path folder;

  @Test
  void onlyADatedFromLineBehindABlankLineBeginsAMail() throws IOException {
    String text =
        FROM
            + "Message-ID: <1@x>\n\nFrom now on\nFrom a Thu Sep  3 08:12:44 2026\n\n"
            + ">From b Thu Sep  3 08:12:44 2026\n\nFrom tomorrow\n\n"
            + "From 17@xxx Thu Sep 03 08:12:44 +0000 2026\r\nMessage-ID: <2@x>\r\n\r\nbody\r\n";

    assertThat(cells(text, "id")).containsExactly(List.of("1@x"), List.of("2@x"));
    assertThat(lines(text)).containsExactly(1L, 11L);
  }

  @Test
  void addressesAreReadFromEveryWayToWriteThem() throws IOException {
    assertThat(
            cells(
                FROM
                    + "From: \"Berg, Anna\" <Anna@Example.com>\n"
                    + "To: x@y.example,\n"
                    + "\t\"Q, R\" <q@y.example>\n"
                    + "Cc: Team: a@b.example, c@d.example;, x@y.example\n\n",
                "sender",
                "sender_name",
                "recipients"))
        .containsExactly(
            List.of(
                "anna@example.com",
                "Berg, Anna",
                "x@y.example,q@y.example,a@b.example,c@d.example"));
  }

  @Test
  void encodedWordsAndRawUtf8AreDecoded() throws IOException {
    assertThat(
            cells(
                FROM
                    + "Subject: =?iso-8859-2?Q?=E1rv=EDz?= =?UTF-8?B?xZE=?=\n"
                    + "From: Žana <z@x.example>\n\n",
                "Subject",
                "sender_name"))
        .containsExactly(List.of("árvíző", "Žana"));
  }

  @Test
  void aDateCountsWithItsOffsetAndABrokenOneIsTakenFromTheTopmostReceived() throws IOException {
    assertThat(cells(FROM + "Date: Thu, 3 Sep 2026 11:12:40 +0300\n\n", "sent_at"))
        .containsExactly(List.of("2026-09-03T08:12:40Z"));
    assertThat(
            cells(
                FROM
                    + "Date: soon\nReceived: by b;\n Fri, 4 Sep 2026 08:00:00 +0000 (UTC)\n"
                    + "Received: by a; Thu, 3 Sep 2026 08:00:00 +0000\n\n",
                "sent_at"))
        .containsExactly(List.of("2026-09-04T08:00:00Z"));
  }

  @Test
  void aThreadIsKnownByItsFirstAndItsLastMail() throws IOException {
    assertThat(cells(FROM + "References: <a@x>\n <b@x>\nIn-Reply-To: <c@x>\n\n", "root", "parent"))
        .containsExactly(List.of("a@x", "b@x"));
    assertThat(cells(FROM + "In-Reply-To: Your mail <c@x>\n\n", "root", "parent"))
        .containsExactly(List.of("c@x", "c@x"));
    assertThat(cells(FROM + "Subject: RE: Fwd: Aw:  Invoice\n\n", "topic"))
        .containsExactly(List.of("invoice"));
  }

  @Test
  void aMailWithoutIdIsKnownByDateSenderSubjectAndSize() throws IOException {
    String mail = FROM + "Date: Thu, 3 Sep 2026 08:00:00 +0000\nSubject: s\n\nbody\n\n";

    List<List<String>> ids = cells(mail + mail + mail.replace("body", "bodies"), "id");

    assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
    assertThat(ids.get(0).get(0)).matches("hash:[0-9a-f]{32}");
  }

  @Test
  void longLinesAndManyMailsAreReadWithoutHoldingThem() throws IOException {
    String mail = FROM + "Message-ID: <1@x>\n\n" + "x".repeat(3_000_000) + "\n\n";

    assertThat(cells(mail + mail, "id")).hasSize(2);
  }

  @Test
  void endlessHeadersAreReadInNoTimeAndRefused() throws IOException {
    try (RowReader reader = open(FROM + "To: a\n" + " x\n".repeat(600_000) + "\nbody\n", "id")) {
      assertThat(reader.next().damage()).isEqualTo("The mail has over 1 MB of headers.");
    }
  }

  @Test
  void anotherFileIsRefused() {
    assertThatThrownBy(() -> cells("Dear all\n", "id"))
        .isInstanceOf(RefusedFileException.class)
        .hasMessageStartingWith("does not begin with a line like 'From anna@example.com");
  }

  @Test
  void aMailWithoutHeadersIsDamaged() throws IOException {
    try (RowReader reader = open(FROM + "\nbody\n", "id")) {
      assertThat(reader.next().damage()).isEqualTo("The mail has no headers.");
    }
  }

  private List<List<String>> cells(String text, String... captions) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (RowReader reader = open(text, captions)) {
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

  private List<Long> lines(String text) throws IOException {
    List<Long> lines = new ArrayList<>();
    try (RowReader reader = open(text, "id")) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        lines.add(row.line());
      }
    }
    return lines;
  }

  private RowReader open(String text, String... captions) throws IOException {
    Path file = folder.resolve("x.mbox");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return MboxRows.open(
        file, false, Stream.of(captions).map(each -> FieldSpec.text("f", each)).toList());
  }
}
