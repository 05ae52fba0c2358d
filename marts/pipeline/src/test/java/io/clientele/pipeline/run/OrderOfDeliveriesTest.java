package io.clientele.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lakehouse.table.SilverShapes;
import io.clientele.lakehouse.table.TableName;
import io.clientele.pipeline.fixture.LakeTables;
import io.clientele.pipeline.fixture.Runs;
import io.clientele.pipeline.fixture.SmallCompany;
import io.clientele.pipeline.fixture.TableRows;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that arrive late, early or together: silver is the same in the end. */
class OrderOfDeliveriesTest {
  private static final int FILES = 5;
  private static final int ORDERS = 12;

  /** Days of a window belong to whoever told them last: there the order does matter. */
  private static final String ADS =
      "  ads: { type: spreadsheet, path: ./exports/ads, mapping: ./ads.yaml }\n";

  /** What tells how and when a file arrived, and not what it holds. */
  private static final List<String> ARRIVAL =
      List.of(
          "received_at",
          "linked_at",
          "silver.delivery.batch",
          "silver.delivery.accepted_count",
          "silver.delivery.duplicate_count");

  @Test
  void anyOrderGivesTheSameSilver(@TempDir Path folder) throws IOException, SQLException {
    requireSame(folder, 20, 26);
  }

  @Tag("nightly")
  @Test
  void fiveHundredOrdersGiveTheSameSilver(@TempDir Path folder) throws IOException, SQLException {
    requireSame(folder, 500, 27);
  }

  private static void requireSame(Path folder, int sequences, long seed)
      throws IOException, SQLException {
    Random random = new Random(seed);
    List<String> files = files(random);
    Map<String, TableRows> expected = silver(folder.resolve("all"), List.of(files));
    for (int sequence = 0; sequence < sequences; sequence++) {
      List<List<String>> runs = shuffled(files, random);

      Map<String, TableRows> found = silver(folder.resolve("sequence" + sequence), runs);

      assertThat(TableRows.differences(expected, found, ARRIVAL))
          .as("seed " + seed + ", sequence " + sequence + " of " + runs.size() + " runs")
          .isEmpty();
    }
  }

  /** Five files of the same orders: each holds some of them as they were at different times. */
  private static List<String> files(Random random) {
    List<String> files = new ArrayList<>();
    for (int file = 0; file < FILES; file++) {
      StringBuilder text = new StringBuilder(SmallCompany.ORDERS);
      for (int order = 0; order < ORDERS; order++) {
        if (random.nextInt(3) > 0) {
          // Each file has minutes of its own: no two versions of an order are equally old.
          int minute = random.nextInt(10) * FILES + file;
          text.append(
              "O%d,1,C%d,2026-01-%02d 10:30,2026-02-01 08:%02d,P%d,%d,%d.50,%s\n"
                  .formatted(
                      order,
                      order % 4 + 1,
                      order + 1,
                      minute,
                      random.nextInt(3),
                      random.nextInt(5) + 1,
                      random.nextInt(100),
                      random.nextBoolean() ? "web" : ""));
        }
      }
      files.add(text.toString());
    }
    return files;
  }

  /** The files in another order, cut into one to five runs. */
  private static List<List<String>> shuffled(List<String> files, Random random) {
    List<String> order = new ArrayList<>(files);
    Collections.shuffle(order, random);
    List<List<String>> runs = new ArrayList<>();
    for (String file : order) {
      if (runs.isEmpty() || random.nextBoolean()) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(file);
    }
    return runs;
  }

  private static Map<String, TableRows> silver(Path folder, List<List<String>> runs)
      throws IOException, SQLException {
    SmallCompany company = SmallCompany.in(folder);
    company.edit("clientele.yaml", ADS, "");
    company.write(SmallCompany.shop("orders_1.csv"), SmallCompany.ORDERS);
    try (Runs program = Runs.of(company, "duckdb")) {
      for (List<String> files : runs) {
        for (String text : files) {
          company.write(
              SmallCompany.shop("orders_" + Integer.toHexString(text.hashCode()) + ".csv"), text);
        }
        program.run(EnumSet.of(Stage.INGEST, Stage.TRANSFORM));
      }
    }
    List<TableName> tables =
        SilverShapes.declared().all().stream().map(table -> table.name()).toList();
    return LakeTables.newest(company.lake(), tables);
  }
}
