package io.clientele.catalog.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.SilverShapes;
import io.clientele.lakehouse.table.SilverTable;
import io.clientele.lakehouse.table.TableName;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MartCatalogTest {
  private static final MartCatalog CATALOG = MartCatalog.load(CatalogFixture.declared());

  @Test
  void everyMartStandsBehindWhatItReads() {
    List<String> seen = new ArrayList<>();
    for (MartSpec mart : CATALOG.all()) {
      assertThat(seen)
          .as(mart.mart())
          .containsAll(mart.reads().stream().filter(r -> CATALOG.find(r).isPresent()).toList());
      seen.add(mart.mart());
    }
  }

  @Test
  void indexNamesEveryFolder() throws IOException, URISyntaxException {
    Path index =
        Path.of(MartCatalogTest.class.getClassLoader().getResource(MartCatalog.INDEX).toURI());
    try (Stream<Path> files = Files.walk(index.getParent())) {
      List<String> folders =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".sql"))
              .map(name -> name.substring(0, name.length() - 4))
              .toList();
      assertThat(CATALOG.all()).extracting(MartSpec::mart).containsAll(folders);
    }
  }

  @Test
  void onlyCustomerContactHoldsPersonalValues() {
    Set<String> personal = Set.of("email", "phone", "phone_e164", "display_name", "name");
    assertThat(CATALOG.all())
        .filteredOn(mart -> mart.shape().columnNames().stream().anyMatch(personal::contains))
        .extracting(MartSpec::mart)
        .containsExactly("customer_contact");
    assertThat(CATALOG.mart("customer_contact").keeping()).isEqualTo(MartSpec.Keeping.UNPINNED);
  }

  @Test
  void everyReadIsUsedAndEveryUseIsDeclared() {
    for (MartSpec mart : CATALOG.all()) {
      for (String read : mart.reads()) {
        assertThat(mart.query()).as(mart.mart() + " reads " + read).contains(read);
      }
      for (SilverTable table : SilverShapes.declared().all()) {
        if (mart.query().matches("(?s).*\\b" + table.name() + "\\b.*")) {
          assertThat(mart.inputs()).as(mart.mart()).contains(table.name());
        }
      }
      assertThat(mart.inputs()).noneMatch(read -> read.toString().startsWith("bronze"));
    }
  }

  @Test
  void moneyIsNeverDouble() {
    for (MartSpec mart : CATALOG.all()) {
      mart.shape().columns().stream()
          .filter(column -> Set.of("revenue", "margin", "cost", "amount").contains(column.name()))
          .forEach(column -> assertThat(column.type()).isEqualTo(ColumnType.MONEY));
    }
  }

  @Test
  void unknownMartIsToldWithTheClosestName() {
    assertThatThrownBy(() -> CATALOG.mart("sales_dayly"))
        .hasMessage("There is no mart 'sales_dayly'. The closest name is sales_daily.");
  }

  @Test
  void stepsAreNeitherStoredNorReadFromReleases() {
    MartSpec step = CATALOG.mart("sales_event");

    assertThat(step.isStored()).isFalse();
    assertThat(step.inputs()).containsExactly(TableName.silver("revenue_event"));
  }
}
