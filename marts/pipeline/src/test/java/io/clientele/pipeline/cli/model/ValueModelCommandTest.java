package io.clientele.pipeline.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.lakehouse.lake.Json;
import io.clientele.pipeline.fixture.Clientele;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValueModelCommandTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  @TempDir Path folder;

  private Clientele.Ended value(String text, String... more) throws IOException {
    Path in = Files.writeString(folder.resolve("in.csv"), text);
    String[] always = {"model", "value", "--in", in.toString()};
    String[] all = java.util.Arrays.copyOf(always, always.length + more.length);
    System.arraycopy(more, 0, all, always.length, more.length);
    return Clientele.run(all);
  }

  /** Customers who order at rates of their own until they stay away, simulated. */
  private static String shop(int customers, String header, boolean hasAmounts) {
    Random random = new Random(7);
    StringBuilder rows = new StringBuilder(header);
    for (int customer = 0; customer < customers; customer++) {
      double daysBetween = 10 + 60 * -Math.log(random.nextDouble());
      double leaves = Math.pow(random.nextDouble(), 2);
      double mean = 5 + 20 * -Math.log(random.nextDouble());
      double day = 0;
      while (day <= 390) {
        rows.append("c").append(customer).append(',').append(FIRST.plusDays((long) day));
        String amount = BigDecimal.valueOf(mean * (0.5 + random.nextDouble())).toPlainString();
        rows.append(hasAmounts ? "," + amount : "").append('\n');
        day =
            random.nextDouble() < leaves
                ? 1000
                : day + daysBetween * -Math.log(random.nextDouble());
      }
    }
    return rows.toString();
  }

  @Test
  void writesOneRowForEachCustomerOfTheCalibrationAndTheParameters() throws IOException {
    Path params = folder.resolve("params.json");
    Clientele.Ended ended =
        value(
            shop(1200, "customer_id,date,amount\n", true) + "late,2026-12-01,5\n",
            "--calibration-end",
            "2026-01-31",
            "--horizon",
            "26",
            "--params",
            params.toString());

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out().lines().findFirst())
        .contains("customer_id,frequency,recency,age,p_alive,expected_orders,expected_value");
    assertThat(ended.out().lines()).hasSize(1201).noneMatch(line -> line.startsWith("late,"));
    assertThat(ended.err()).contains("1200 customers, ok");
    JsonNode json = Json.MAPPER.readTree(params.toFile());
    assertThat(json.at("/bg_nbd/r").asDouble()).isPositive();
    assertThat(json.at("/bg_nbd/log_likelihood").asDouble()).isNegative();
    assertThat(json.at("/bg_nbd/standard_errors/r").asDouble()).isPositive();
    assertThat(json.at("/gamma_gamma/v").asDouble()).isPositive();
  }

  @Test
  void amountsMayBeMissing() throws IOException {
    Clientele.Ended ended = value(shop(1200, "customer_id,date\n", false));

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out().lines().skip(1)).allMatch(line -> line.endsWith(","));
  }

  @Test
  void saysWhenThereAreTooFewCustomers() throws IOException {
    Path params = folder.resolve("params.json");
    Clientele.Ended ended =
        value(
            "customer_id,date,amount\na,2026-01-01,5\na,2026-02-01,5\n",
            "--params",
            params.toString());

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err()).contains("too_few_customers").contains("has 1");
    assertThat(Json.MAPPER.readTree(params.toFile()).at("/bg_nbd/r").isNull()).isTrue();
  }

  @Test
  void tellsEveryMistakeInOneGo() throws IOException {
    Clientele.Ended ended =
        value("customer_id,date,amount\na,2026-02-30,5\n,2026-01-01,5\nb,2026-01-01,five\n");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err())
        .contains("line 2: date is '2026-02-30'")
        .contains("line 3: customer_id is ''")
        .contains("line 4: amount is 'five'");
    assertThat(value("customer_id,date\na,2026-01-01\n", "--horizon", "-1").exitCode())
        .isEqualTo(2);
  }
}
