package io.clientele.lakehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.lake.LedgerEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseStoreTest {
  @TempDir Path folder;
  private Lake lake;
  private ReleaseStore store;

  @BeforeEach
  void openLake() throws IOException {
    lake = new Lake(folder);
    lake.create();
    store = new ReleaseStore(lake);
  }

  private static Release release(long id) {
    return new Release(
        id,
        Instant.parse("2026-03-02T09:00:00Z"),
        Instant.parse("2026-03-01T23:59:59Z"),
        LocalDate.parse("2026-03-01"),
        "duckdb",
        new Release.CompanyCard(
            "Δέλτα", "EUR", "Europe/Athens", "el-GR", "monday", "01-01", "linear"),
        List.of(
            new Release.Table(
                "gold",
                "sales_daily",
                3,
                5,
                List.of("sales_date"),
                List.of(new LedgerEntry.ShapeColumn("sales_date", "date", "the day")),
                List.of(new DataFile("gold/sales_daily/a.parquet", 4, 5, "ab")),
                "f",
                Map.of("revenue", "10.50"))),
        List.of("customer_contact"));
  }

  @Test
  void whatWasPublishedIsRead() throws IOException {
    store.publish(release(1));
    store.publish(release(2));

    assertThat(store.current()).contains(release(2));
    assertThat(store.ids()).containsExactly(1L, 2L);
  }

  @Test
  void nothingIsCurrentBeforeTheFirstRelease() throws IOException {
    assertThat(store.current()).isEmpty();
  }

  @Test
  void pointerCanGoBack() throws IOException {
    store.publish(release(1));
    store.publish(release(2));
    store.pointTo(1);

    assertThat(store.currentId()).contains(1L);
  }

  @Test
  void unknownReleaseIsNamedWithWhatToDo() {
    assertThatThrownBy(() -> store.read(9))
        .hasMessage("There is no release 9; 'clientele releases' lists the kept ones.");
  }

  @Test
  void missingAndChangedFilesAreDamage() throws IOException {
    assertThat(store.damage(release(1))).containsExactly("gold/sales_daily/a.parquet is missing");
    Files.createDirectories(lake.root().resolve("gold/sales_daily"));
    Files.writeString(lake.root().resolve("gold/sales_daily/a.parquet"), "abcdef");
    assertThat(store.damage(release(1)))
        .containsExactly("gold/sales_daily/a.parquet has 6 bytes, not 4");
  }
}
