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
            "76e1b02853cd8ec1c1b4e3ab7d0fab572c8b364fa815410a452218eb82e9c283",
            "857665db991a3ba310a2f525c322d6ea1577e5e2e0ab70bd7582c0e020465c33",
            "471825a88bdc257bc6251c0f295cb889f890824d793279028c88451a03f95fe8",
            "a781605ed83855a0625eeda2ea7c6319671a55dd1d733237c474e94aa9ec35d8");
  }

  @Test
  void answersHaveTheSameBytesOnEveryMachine() {
    SampleCompany.of(SEED, SMALL).writeTruth(folder);

    assertThat(new ExportsFolder(folder).hash())
        .isEqualTo("79f0f038ab7345059359de5fe8655913e9357c88f895f57c115ac3c35f87c932");
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
