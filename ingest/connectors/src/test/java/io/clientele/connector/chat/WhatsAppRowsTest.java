package io.clientele.connector.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.connector.spec.DateOrder;
import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.spec.FileFormat;
import io.clientele.connector.spec.HeaderRule;
import io.clientele.connector.spec.Layout;
import io.clientele.connector.spec.LayoutKind;
import io.clientele.connector.text.RefusedFileException;
import io.clientele.connector.text.Row;
import io.clientele.connector.text.RowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatsAppRowsTest {
  @TempDir Path folder;

  @Test
  void linesOfBothKindsOfPhoneAreRead() throws IOException {
    assertThat(read("\u200E[13/09/2026, 11:12:40] Anna B: See: this\n", DateOrder.AUTO))
        .containsExactly(List.of("2026-09-13T11:12:40", "Anna B", "9"));
    assertThat(read("13.09.26, 11:12 - Anna B: x\n", DateOrder.AUTO))
        .containsExactly(List.of("2026-09-13T11:12:00", "Anna B", "1"));
    assertThat(read("9/13/26, 1:05\u202FPM - Anna B: x\n", DateOrder.AUTO))
        .containsExactly(List.of("2026-09-13T13:05:00", "Anna B", "1"));
    assertThat(read("[2026-09-13, 12:05:00 AM] Anna B: x\n", DateOrder.AUTO))
        .containsExactly(List.of("2026-09-13T00:05:00", "Anna B", "1"));
  }

  @Test
  void aLineWithoutDateGoesOnAndSystemLinesAreNoMessages() throws IOException {
    assertThat(
            read(
                "13/09/2026, 11:12 - Messages are encrypted.\n13/09/2026, 11:12 - A: one\ntwo\n\n"
                    + "13/09/2026, 11:13 - B joined\nstray\n13/09/2026, 11:14 - B: x",
                DateOrder.AUTO))
        .containsExactly(
            List.of("2026-09-13T11:12:00", "A", "8"), List.of("2026-09-13T11:14:00", "B", "1"));
  }

  @Test
  void theWholeChatDecidesTheOrderOfItsDates() throws IOException {
    String rising = "01/02/2026, 10:00 - A: x\n02/01/2026, 10:00 - A: y\n";
    assertThat(read(rising, DateOrder.AUTO).get(1).get(0)).isEqualTo("2026-02-01T10:00:00");

    String above = "01/02/2026, 10:00 - A: x\n13/02/2026, 10:00 - A: y\n";
    assertThat(read(above, DateOrder.AUTO).get(0).get(0)).isEqualTo("2026-02-01T10:00:00");
  }

  @Test
  void aChatThatCanBeReadBothWaysIsRefusedUntilTheOrderIsSaid() throws IOException {
    String both = "03/09/2026, 10:00 - A: x\n04/10/2026, 10:00 - A: y\n";

    assertThatThrownBy(() -> read(both, DateOrder.AUTO))
        .isInstanceOf(RefusedFileException.class)
        .hasMessage(
            "has dates that can be read in two ways, such as 4/10/2026. Set date_order to day_first"
                + " or month_first.");
    assertThat(read(both, DateOrder.MONTH_FIRST).get(0).get(0)).isEqualTo("2026-03-09T10:00:00");
  }

  @Test
  void aMessageOfManyLinesIsReadInNoTime() throws IOException {
    String chat = "13/09/2026, 10:00 - A: x\n" + "and so on\n".repeat(300_000);

    assertThat(read(chat, DateOrder.AUTO)).hasSize(1);
  }

  @Test
  void anotherTextIsRefused() {
    assertThatThrownBy(() -> read("Dear all\n", DateOrder.AUTO))
        .hasMessageStartingWith("has no line like '[03/09/2026, 11:12:40] Name: text'.");
  }

  @Test
  void equalMessagesOfOneMinuteStayTwoAndALaterExportKeepsTheirIds() throws IOException {
    String chat = "13/09/2026, 10:00 - A: ok\n13/09/2026, 10:00 - A: ok\n";

    List<String> ids = column("id", chat, "WhatsApp Chat with A.txt");

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(
            column("id", chat + "13/09/2026, 10:05 - B: x\n", "later/WhatsApp Chat - A/_chat.txt"))
        .startsWith(ids.get(0), ids.get(1));
  }

  private List<List<String>> read(String text, DateOrder order) throws IOException {
    return cells(text, "WhatsApp Chat with A.txt", order, "sent_at", "sender", "text_length");
  }

  private List<String> column(String caption, String text, String path) throws IOException {
    return cells(text, path, DateOrder.AUTO, caption).stream().map(row -> row.get(0)).toList();
  }

  private List<List<String>> cells(String text, String path, DateOrder order, String... captions)
      throws IOException {
    Path file = folder.resolve("chat");
    Files.writeString(file, text);
    Layout layout = new Layout(LayoutKind.WHATSAPP, List.of(), order);
    FileFormat format = new FileFormat(layout, "auto", ',', '"', 0, HeaderRule.FIRST_RECORD, false);
    List<FieldSpec> fields = Stream.of(captions).map(each -> FieldSpec.text("f", each)).toList();
    List<List<String>> rows = new ArrayList<>();
    try (RowReader reader = WhatsAppRows.open(file, path, format, fields)) {
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
}
