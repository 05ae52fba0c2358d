package io.clientele.pipeline.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.lakehouse.problem.InvalidDefinitionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  @TempDir Path folder;

  private CsvFile file(String text) throws IOException {
    return CsvFile.open(Files.writeString(folder.resolve("in.csv"), text));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void findsOutDelimiterAndOrderOfColumns(String delimiter) throws IOException {
    String text = "value,note,ID\n1.5,\"a,b\",x\n-2e3,,y\n".replace(",", delimiter);
    List<String> read = new ArrayList<>();

    file(text)
        .require("id", "value")
        .forEach(row -> read.add(row.required("id") + row.number("value")));

    assertThat(read).containsExactly("x1.5", "y-2000.0");
  }

  @Test
  void namesEveryMissingColumnAndWhatThereIs() throws IOException {
    CsvFile file = file("customer,Date\n1,2026-01-01\n");

    assertThatThrownBy(() -> file.require("customer_id", "date", "amount"))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("the header has no column customer_id, amount.")
        .hasMessageContaining("It has customer, date");
  }

  @Test
  void namesEveryBadRowWithLineValueAndRemedy() throws IOException {
    CsvFile file = file("id,value\na,1\nb,1o\n,3\n\nd,\n");

    assertThatThrownBy(
            () ->
                file.forEach(
                    row -> {
                      row.required("id");
                      row.number("value");
                    }))
        .hasMessageContaining("in.csv line 3: value is '1o'. Write a number such as 1234.5.")
        .hasMessageContaining("in.csv line 4: id is ''. Give it a value.")
        .hasMessageContaining("in.csv line 6: value is ''.");
  }

  @Test
  void countsTheBadRowsThatItDoesNotShow() throws IOException {
    CsvFile file = file("id,value\n" + "a,x\n".repeat(31));

    assertThatThrownBy(() -> file.forEach(row -> row.number("value")))
        .hasMessageContaining("31 rows are wrong in all.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "1d", "0x1p3", "1,5", "1e999", "--1"})
  void refusesWhatIsNoNumber(String text) throws IOException {
    CsvFile file = file("id;value\na;" + text + "\n");

    assertThatThrownBy(() -> file.forEach(row -> row.number("value")))
        .hasMessageContaining("value is '" + text + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-03-01T00:00",
    "2026-03-01 12:30, 2026-03-01T12:30",
    "2026-03-01T01:30:00+02:00, 2026-02-28T23:30",
    "2026-03-01T01:30:00Z, 2026-03-01T01:30"
  })
  void readsDaysAndTimes(String text, LocalDateTime expected) throws IOException {
    file("id,at\na," + text + "\n")
        .forEach(
            row -> {
              assertThat(row.dateTime("at")).isEqualTo(expected);
              assertThat(row.date("at")).isEqualTo(LocalDate.from(expected));
            });
  }

  @Test
  void refusesADayThatDoesNotExist() throws IOException {
    CsvFile file = file("id,at\na,2026-02-30\n");

    assertThatThrownBy(() -> file.forEach(row -> row.date("at")))
        .hasMessageContaining("line 2: at is '2026-02-30'");
  }

  @Test
  void saysThatAFileIsMissingOrEmpty() {
    assertThatThrownBy(() -> CsvFile.open(folder.resolve("none.csv")))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("none.csv: is no file.");
    assertThatThrownBy(() -> file("")).hasMessageContaining("is empty.");
  }

  @Test
  void writesWholeFilesWithPlainNumbers() throws IOException {
    Path out = folder.resolve("out.csv");
    CsvWriter.write(
        out,
        System.out,
        List.of("a", "b"),
        List.of(List.of("x,\"y\"", CsvText.number(1e-7)), List.of("", CsvText.number(2e9))));

    assertThat(out).hasContent("a,b\n\"x,\"\"y\"\"\",0.0000001\n,2000000000");
    assertThat(folder).isDirectoryNotContaining("glob:**.half");
  }
}
