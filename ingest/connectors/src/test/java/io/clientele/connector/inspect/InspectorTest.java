package io.clientele.connector.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.connector.record.Reject;
import io.clientele.connector.record.StreamSamples;
import io.clientele.connector.spec.FileFormat;
import io.clientele.connector.spec.HeaderRule;
import io.clientele.connector.spec.Layout;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.connector.spec.TotalRule;
import io.clientele.lakehouse.delivery.DeliveryRule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectorTest {
  private static final String GOOD = "Order,Amount,Day\n1,2.50,2025-01-31\n2,-1,2025-02-01\n";
  private static final StreamSpec ORDERS = StreamSamples.orders();

  @TempDir Path folder;

  @Test
  void recordsAreReadAcceptedOrRejected() throws IOException {
    FileInspection inspection =
        inspect(ORDERS, GOOD + "3,x,2025-02-01\n4,1,2025-02-30\n5,1\n,1,2025-02-01\n");

    assertThat(inspection.readCount()).isEqualTo(6);
    assertThat(inspection.isRefused()).isFalse();
    assertThat(inspection.rejects())
        .extracting(Reject::line, reject -> reject.reason().code(), Reject::field, Reject::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                4L, "bad_number", "amount", "amount 'x' is not a number."),
            org.assertj.core.groups.Tuple.tuple(
                5L, "bad_date", "day", "day '2025-02-30' is not a day written yyyy-MM-dd."),
            org.assertj.core.groups.Tuple.tuple(
                6L, "field_count", null, "The record has 2 fields where the header has 3."),
            org.assertj.core.groups.Tuple.tuple(
                7L,
                "missing_required",
                "order_id",
                "order_id is part of the key and has no value."));
    assertThat(inspection.rejectedAmount()).isEqualByComparingTo("2");
  }

  @Test
  void tooManyBadRecordsRefuseTheFile() throws IOException {
    String bad = "9,x,2025-01-01\n".repeat(21);

    assertThat(inspect(ORDERS, GOOD + bad).refusal())
        .isEqualTo(
            "has 21 bad records of 23, more than 20 and more than 5 %; most are bad_number, like"
                + " line 4: amount 'x' is not a number. Declare how numbers are written (decimal,"
                + " grouping, strip_suffix), or correct it.");
  }

  @Test
  void missingColumnRefusesTheFileAndNamesTheClosest() throws IOException {
    assertThat(inspect(ORDERS, "Order,Amont,Day\n").refusal())
        .isEqualTo("has no column 'Amount' for the field amount. The closest is 'amont'.");
  }

  @Test
  void columnThatStandsTwiceRefusesTheFile() throws IOException {
    assertThat(inspect(ORDERS, "Order,Amount,Day,amount\n").refusal())
        .isEqualTo("has the column 'Amount' of the field amount twice. Rename one of the two.");
  }

  @Test
  void captionsMatchWithoutCaseAndInAnyOrder() throws IOException {
    assertThat(inspect(ORDERS, "DAY, amount ,note,Order\n2025-01-01,1,x,7\n").rejects()).isEmpty();
  }

  @Test
  void emptyFileIsRefusedAndOneOfNothingButAHeaderIsNot() throws IOException {
    assertThat(inspect(ORDERS, "").refusal())
        .isEqualTo("is empty: it has not even a header. Deliver it again.");
    assertThat(inspect(ORDERS, "Order,Amount,Day\n").isRefused()).isFalse();
  }

  @Test
  void recordAtACutEndIsRejected() throws IOException {
    FileInspection inspection = inspect(ORDERS, GOOD + "3,12.5,2025-02-0");

    assertThat(inspection.rejects())
        .extracting(each -> each.reason().code())
        .containsExactly("cut_line");
  }

  @Test
  void everyCutOfTheLastLinesIsNoticed() throws IOException {
    byte[] whole = GOOD.getBytes(StandardCharsets.UTF_8);
    int header = "Order,Amount,Day\n".length();
    for (int length = header + 1; length < whole.length; length++) {
      boolean atLineEnd = whole[length - 1] == '\n';
      Path file = Files.write(folder.resolve("cut.csv"), Arrays.copyOf(whole, length));
      FileInspection inspection = new Inspector(ORDERS).inspect(file, "cut.csv");
      assertThat(inspection.rejects().isEmpty() && !inspection.isRefused())
          .as("cut to %s bytes", length)
          .isEqualTo(atLineEnd);
    }
  }

  @Test
  void everyCutOfAGzipIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(GOOD.getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = bytes.toByteArray();
    Path all = Files.write(folder.resolve("all.csv.gz"), whole);
    assertThat(new Inspector(ORDERS).inspect(all, "all.csv.gz").readCount()).isEqualTo(2);
    for (int length = 0; length < whole.length; length++) {
      Path file = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(whole, length));
      assertThat(new Inspector(ORDERS).inspect(file, "cut.csv.gz").isRefused())
          .as("cut to %s bytes", length)
          .isTrue();
    }
  }

  @Test
  void gzipThatUnpacksToAHundredfoldIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      byte[] zeros = new byte[1 << 20];
      Arrays.fill(zeros, (byte) '\n');
      for (int megabyte = 0; megabyte < 80; megabyte++) {
        zip.write(zeros);
      }
    }
    Path file = Files.write(folder.resolve("bomb.csv.gz"), bytes.toByteArray());

    assertThat(new Inspector(ORDERS).inspect(file, "bomb.csv.gz").refusal())
        .contains("unpacks to more than 100 times its size");
  }

  @Test
  void sameKeyWithOtherValuesInOneFileIsADuplicate() throws IOException {
    FileInspection inspection = inspect(ORDERS, GOOD + "2,-1,2025-02-01\n2,5,2025-02-01\n");

    assertThat(inspection.rejects())
        .extracting(Reject::line, each -> each.reason().code())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(5L, "duplicate_key"));
  }

  @Test
  void wrongEncodingIsToldByItsLines() throws IOException {
    Path file = folder.resolve("f.csv");
    Files.write(file, (GOOD + "őű,1,2025-02-01\n").getBytes("windows-1250"));

    assertThat(new Inspector(ORDERS).inspect(file, "f.csv").rejects())
        .extracting(each -> each.reason().code())
        .containsExactly("bad_encoding");
  }

  @Test
  void utf8ThatIsDeclaredOtherwiseIsRefused() throws IOException {
    StreamSpec stream =
        StreamSamples.orders(
            new FileFormat(
                Layout.DELIMITED, "windows-1250", ',', '"', 0, HeaderRule.FIRST_RECORD, true),
            DeliveryRule.APPEND,
            List.of("order_id"),
            TotalRule.NONE);

    assertThat(inspect(stream, GOOD + "őű,1,2025-02-01\n").refusal())
        .isEqualTo(
            "is UTF-8 text, though its encoding is declared as windows-1250. Declare encoding:"
                + " utf-8.");
    Path file = folder.resolve("f.csv");
    Files.write(file, (GOOD + "őű,1,2025-02-01\n").getBytes("windows-1250"));
    assertThat(new Inspector(stream).inspect(file, "f.csv").isRefused()).isFalse();
  }

  @Test
  void headerIsFoundBelowATitle() throws IOException {
    StreamSpec stream =
        StreamSamples.orders(
            new FileFormat(Layout.DELIMITED, "auto", ';', '"', 0, HeaderRule.FIND, true),
            DeliveryRule.APPEND,
            List.of("order_id"),
            TotalRule.NONE);

    assertThat(
            inspect(stream, "Report\n\"January, 2025\";;\nOrder;Amount;Day\n1;2;2025-01-01\n")
                .readCount())
        .isEqualTo(1);
    assertThat(inspect(stream, "Report\nOrder;Betrag;Day\n1;2;2025-01-01\n").refusal())
        .isEqualTo("line 2 has no column 'Amount' for the field amount. The closest is 'betrag'.");
    assertThat(inspect(stream, "Report\na;b;c\n1;2;2025-01-01\n").refusal())
        .startsWith(
            "has no header within its first 50 records that holds 'Order', 'Amount', 'Day'");
  }

  @Test
  void totalRowsAreNoRecordsAndProveTheSum() throws IOException {
    StreamSpec stream = withTotal();

    assertThat(inspect(stream, GOOD + "Total,1.50,\n").readCount()).isEqualTo(2);
    assertThat(inspect(stream, GOOD + "Total,1.50,\n").isRefused()).isFalse();
    assertThat(inspect(stream, GOOD + "TOTAL,2.50,\n").refusal())
        .isEqualTo(
            "adds up to 1.50 in amount, but its total row says 2.50. Rows are missing or doubled:"
                + " deliver it again.");
    assertThat(inspect(stream, GOOD).refusal())
        .isEqualTo("has no total row that starts with 'Total'. Is the file cut? Deliver it again.");
  }

  @Test
  void totalIsNotComparedWhenARecordCouldNotBeRead() throws IOException {
    assertThat(inspect(withTotal(), GOOD + "3,x,2025-01-01\nTotal,11.50,\n").isRefused()).isFalse();
  }

  private static StreamSpec withTotal() {
    return StreamSamples.orders(
        FileFormat.PLAIN,
        DeliveryRule.APPEND,
        List.of("order_id"),
        new TotalRule(
            List.of("Total"),
            List.of("day"),
            new TotalRule.Control("amount", List.of("Total"), List.of(), true)));
  }

  @Test
  void rowsOfNothingAreNoRecords() throws IOException {
    assertThat(inspect(ORDERS, GOOD + ",,\n\n3,1,2025-01-01\n").readCount()).isEqualTo(3);
  }

  private FileInspection inspect(StreamSpec stream, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("f.csv"), text);
    return new Inspector(stream).inspect(file, "f.csv");
  }
}
