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
            "12e2bb40064f0fae55583a8903f6c3d95794a27079d3fbdbf0dfcde0f689a9b9",
            "8426e788e263c918f9c9766935f6cadd5b235da7c5d9f85573fb27f3391177cc",
            "d0cd29d0b6fd4788c35f4fa5942dd2da80b30abbcdc0f31e72c7c5c1a6cd615a",
            "11cd344c6bbd37583dff8cd25d81223cc1529abe00d4fcac3a7bd447df3054dd");
  }

  @Test
  void answersHaveTheSameBytesOnEveryMachine() {
    SampleCompany.of(SEED, SMALL).writeTruth(folder);

    assertThat(new ExportsFolder(folder).hash())
        .isEqualTo("6c9b6bbdc0e27680158ab654407e6278a4b7529cb97857c2d7256e819f53dc6f");
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
        .containsExactly("clientele.yaml", "shop-mapping.yaml");
  }
}
