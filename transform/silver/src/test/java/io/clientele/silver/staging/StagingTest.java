package io.clientele.silver.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.lakehouse.delivery.DeliveryKind;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.table.SilverShapes;
import io.clientele.lakehouse.table.TableName;
import io.clientele.lakehouse.table.TableShape;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StagingTest {
  @Test
  void everythingWrongIsToldAtOnce() {
    StagedStream stream =
        stream(
            Map.of(
                "deals", "select id as deal_id from delivered",
                "deal", "select id as deal_id, x as ammount, y as customer from delivered"));

    assertThatThrownBy(() -> Staging.of(List.of(stream), SilverShapes.declared()))
        .hasMessage(
            """
            staging of crm/things to silver.deal: it gives 'ammount', which staging cannot give. \
            The closest name is 'amount'.
            staging of crm/things to silver.deal: it gives 'customer', which staging cannot give. \
            The closest name is 'customer_id'.
            staging of crm/things to silver.deals: there is no such silver table. \
            The closest name is silver.deal.\
            """);
  }

  @Test
  void columnsThatSilverComputesCannotBeGiven() {
    StagedStream stream =
        stream(Map.of("ad_spend", "select x as keyword_id, y as keyword from delivered"));

    assertThatThrownBy(() -> Staging.of(List.of(stream), SilverShapes.declared()))
        .hasMessageContaining("it gives 'keyword_id', which staging cannot give.");
  }

  @Test
  void linesWithoutOrdersTellTheOrders() {
    StagedStream stream =
        stream(
            Map.of(
                "sales_order_line",
                "select o as order_id, c as customer_id, q as quantity from delivered"));

    Staging staging = Staging.of(List.of(stream), SilverShapes.declared());

    assertThat(staging.sources("sales_order")).containsExactly("crm");
    assertThat(staging.of("sales_order").get(0).query().columns())
        .containsExactly("order_id", "customer_id");
  }

  @Test
  void windowNeedsADay() {
    assertThatThrownBy(
            () ->
                new StagedStream(
                    "ads",
                    "report",
                    DeliveryKind.WINDOW,
                    false,
                    false,
                    List.of(),
                    List.of(),
                    bronze(),
                    List.of(),
                    Set.of(),
                    Map.of()))
        .hasMessage("Stream ads/report is a window without a day; say which field it is");
  }

  private static StagedStream stream(Map<String, String> staging) {
    return new StagedStream(
        "crm",
        "things",
        DeliveryKind.APPEND,
        false,
        false,
        List.of(),
        List.of(),
        bronze(),
        List.of(),
        Set.of(),
        staging);
  }

  private static TableVersion bronze() {
    return new TableVersion(
        TableShape.of(TableName.bronze("crm", "things"), List.of(), List.of()), 0, List.of());
  }
}
