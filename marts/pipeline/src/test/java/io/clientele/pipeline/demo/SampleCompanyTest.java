package io.clientele.pipeline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCompanyTest {
  private static final long SEED = 42;
  private static final double SMALL = 0.02;

  @TempDir Path folder;

  @Test
  void everyDeliveryHasTheSameBytesOnEveryMachine() {
    SampleCompany company = SampleCompany.of(SEED, SMALL);
    List<String> hashes = new ArrayList<>();
    for (int number = 1; number <= 4; number++) {
      company.writeDelivery(number, folder);
      hashes.add(new ExportsFolder(folder).hash());
    }

    assertThat(hashes)
        .containsExactly(
            "1f4fd14dfbc8cd1b7b76ba76c1e9a8860c931115c86fa5c801fd5a082776015d",
            "ca14a6ca451fd076151fe2f9dc0d540ee2e914cb475a28e1b9a3e7e111359401",
            "9e54f7a328fcfb6deedffa545844c7831e5fd8d21d64f3d8d5b6579f3f022579",
            "8ef374f6db6d09aa1b48a8247e5a4d6e9398374b1e75c807c161d3ca9af9251e");
  }

  @Test
  void answersHaveTheSameBytesOnEveryMachine() {
    SampleCompany.of(SEED, SMALL).writeTruth(folder);

    assertThat(new ExportsFolder(folder).hash())
        .isEqualTo("2220417ae3f06eb56c0c635dfea1ee0e92911e62e42f9e873b8ab08c3f028254");
  }

  @Test
  void anotherSeedMakesAnotherCompany() {
    SampleCompany.of(SEED, SMALL).writeDelivery(1, folder.resolve("one"));
    SampleCompany.of(SEED + 1, SMALL).writeDelivery(1, folder.resolve("other"));

    assertThat(new ExportsFolder(folder.resolve("one")).hash())
        .isNotEqualTo(new ExportsFolder(folder.resolve("other")).hash());
  }

  @Test
  void writingADeliveryTwiceChangesNothing() {
    SampleCompany company = SampleCompany.of(SEED, SMALL);
    company.writeDeliveries(folder);
    String once = new ExportsFolder(folder).hash();
    company.writeDelivery(4, folder);

    assertThat(new ExportsFolder(folder).hash()).isEqualTo(once);
  }

  @Test
  void laterDeliveryAddsMonthsAndReplacesWrongOnes() {
    SampleCompany company = SampleCompany.of(SEED, SMALL);
    company.writeDelivery(1, folder);
    ExportsFolder exports = new ExportsFolder(folder);
    byte[] august = exports.bytes("shop/orders_2024-08.csv");
    byte[] july = exports.bytes("shop/orders_2024-07.csv");
    assertThat(exports.namesLike("shop/orders_2024-10")).isEmpty();

    company.writeDelivery(2, folder);

    assertThat(exports.namesLike("shop/orders_2024-10")).hasSize(1);
    assertThat(exports.bytes("shop/orders_2024-08.csv")).isNotEqualTo(august);
    assertThat(exports.bytes("shop/orders_2024-07.csv")).isEqualTo(july);
  }

  @Test
  void deliveriesEndWithSeptember2026() {
    assertThat(SampleCompany.deliveryDates())
        .hasSize(4)
        .isSorted()
        .endsWith(LocalDate.of(2026, 9, 30));
  }

  @Test
  void numberOfADeliveryIsChecked() {
    SampleCompany company = SampleCompany.of(SEED, SMALL);

    assertThatThrownBy(() -> company.writeDelivery(5, folder))
        .hasMessage("There is no delivery 5 of the sample company; give 1 to 4");
  }

  @Test
  void scaleIsChecked() {
    assertThatThrownBy(() -> SampleCompany.of(SEED, 0))
        .hasMessage("The scale of the sample company is 0.0; give a number from 0.01 to 20");
  }

  @Test
  void configurationLiesBesideItsMapping() {
    SampleCompany.writeConfiguration(folder);

    assertThat(new ExportsFolder(folder).names())
        .containsExactly("clientele.yaml", "holidays.csv", "shop-mapping.yaml");
  }
}
