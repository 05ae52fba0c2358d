package io.clientele.pipeline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.pipeline.demo.people.Likeness;
import io.clientele.pipeline.demo.shop.Order;
import io.clientele.pipeline.demo.world.FirstOrders;
import io.clientele.pipeline.demo.world.World;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The company at its natural size. */
class SampleCompanySizeTest {
  private static final World WORLD = SampleCompany.of(42, 1).world();

  @Test
  void hasAsManyOfEverythingAsPromised() {
    assertThat(WORLD.acquisitions()).hasSize(5_000);
    assertThat(WORLD.orders().stream().filter(order -> !order.isRefund())).hasSize(60_000);
    assertThat(WORLD.keywords()).hasSize(200);
    assertThat(WORLD.staff().employees()).hasSize(12);
  }

  @Test
  void everyCustomerOrders() {
    assertThat(FirstOrders.of(WORLD).byPerson()).hasSize(5_000).doesNotContainNull();
  }

  @Test
  void fourInAHundredOrdersAreRefunded() {
    long refunds = WORLD.orders().stream().filter(Order::isRefund).count();

    assertThat(refunds).isBetween(2_100L, 2_700L);
  }

  @Test
  void sixInAHundredAreDoubledAndTwoMoreBeyondExactRules() {
    long exact = count(Likeness.SAME_EMAIL) + count(Likeness.SAME_PHONE);

    assertThat(exact).isBetween(250L, 350L);
    assertThat(count(Likeness.NAME_AND_ADDRESS)).isBetween(80L, 130L);
  }

  @Test
  void refundFollowsItsSaleAndGivesNoMoreBack() {
    for (Order refund : WORLD.orders().stream().filter(Order::isRefund).toList()) {
      Order sale = WORLD.orders().get(refund.refundOf());
      assertThat(refund.at()).isGreaterThan(sale.at());
      assertThat(refund.person()).isEqualTo(sale.person());
      assertThat(-refund.revenue()).isPositive().isLessThanOrEqualTo(sale.revenue());
    }
  }

  @Test
  void everyKeywordIsUnique() {
    Set<String> names = new HashSet<>();
    WORLD
        .keywords()
        .forEach(keyword -> names.add(keyword.campaign() + keyword.adGroup() + keyword.text()));

    assertThat(names).hasSize(200);
  }

  private static long count(Likeness likeness) {
    return WORLD.accounts().accounts().stream()
        .filter(account -> account.likeness() == likeness)
        .count();
  }
}
