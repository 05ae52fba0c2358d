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
            "83a4147a3bbd6c54d147266949f7fd78b798dd48b62deab702662ee8bbc2783e",
            "808bce65f51738db2e6ff37efc2b9d377df50a22f0340aa7cd40627598019c15",
            "7ae054169e1a8fe12703b4d5379f29228c32d7b44ed5f59ccc5a4dfb6f16ec2d",
            "f01f63c57296cd33c0424cac1b26ed11350f7a0f0f29be57384347256d18e73f");
  }

  @Test
  void answersHaveTheSameBytesOnEveryMachine() {
    SampleCompany.of(SEED, SMALL).writeTruth(folder);

    assertThat(new ExportsFolder(folder).hash())
        .isEqualTo("0922ead2721ada8d5fe6b883ba58ee5ff16a1d869bcf41affe5e251f9a197d88");
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
