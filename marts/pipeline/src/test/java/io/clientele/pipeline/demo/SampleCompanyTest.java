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
            "6a3da400e06e747a2208bba2a4f320f38c051d776b3ef9f507d4a2b6c8bae5ed",
            "743ebbe269f064fad7852e191b307f854fe51de14c06559a98267eb6eaa1ed89",
            "811f59230dd3ebeb4920f144be664f907e765da78c3277653c5999c50171fd17",
            "52df574be639aa2f7dfb869ff1df03693c93d41b14335ce87131ddc12f984163");
  }

  @Test
  void answersHaveTheSameBytesOnEveryMachine() {
    SampleCompany.of(SEED, SMALL).writeTruth(folder);

    assertThat(new ExportsFolder(folder).hash())
        .isEqualTo("25b34502d48b5763e70d04aa95040db73d396a733f1cfce7a67a17d6200b1438");
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
