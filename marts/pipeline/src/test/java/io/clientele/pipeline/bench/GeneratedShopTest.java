package io.clientele.pipeline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedShopTest {
  @TempDir private Path folder;

  @Test
  void sameSizeAndSeedGiveTheSameBytes() throws IOException {
    GeneratedShop.write(folder.resolve("a"), 1, 7);
    GeneratedShop.write(folder.resolve("b"), 1, 7);

    List<Path> files = files(folder.resolve("a"));
    assertThat(files).hasSize(219);
    for (Path file : files) {
      Path other = folder.resolve("b").resolve(file.getFileName());
      assertThat(Files.mismatch(file, other)).as(file.toString()).isEqualTo(-1);
    }
  }

  @Test
  void sizeOneHasAsManyLinesAsItSays() throws IOException {
    GeneratedShop.write(folder, 1, 7);

    long lines = 0;
    for (Path file : files(folder)) {
      lines += Files.readAllLines(file).size() - 1;
    }
    assertThat(lines).isEqualTo(GeneratedShop.lines(1)).isEqualTo(320_616);
  }

  @Test
  void linesHaveTheShapeOfTheDataSet() throws IOException {
    GeneratedShop.write(folder, 1, 7);

    List<String> lines = Files.readAllLines(folder.resolve("2010-12-01.csv"));
    assertThat(lines.get(0))
        .isEqualTo(
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country");
    assertThat(lines.subList(1, lines.size()))
        .allMatch(
            line ->
                line.matches(
                    "C?\\d+,\\d+A?,(ARTICLE \\d+|\"ARTICLE \\d+ \"\"GIFT, LARGE\"\"\"),-?\\d+,"
                        + "2010-12-01 \\d\\d:\\d\\d:00,\\d+\\.\\d{3},(\\d+\\.0)?,[A-Za-z ]+"));
    assertThat(lines).anyMatch(line -> line.startsWith("C") && line.contains(",-"));
    assertThat(lines).anyMatch(line -> line.contains(",,"));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
