package io.clientele.pipeline.demo.truth;

import io.clientele.pipeline.demo.billing.Invoice;
import io.clientele.pipeline.demo.billing.LatePayer;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.shop.Channel;
import io.clientele.pipeline.demo.shop.Order;
import io.clientele.pipeline.demo.world.World;
import java.util.List;

/** {@code late_payers.csv}: who pays every invoice on account late. */
final class LatePayerTruth {
  private static final List<String> HEADER =
      List.of("person_id", "kind", "invoices", "fewest_days_late", "most_days_late");

  private LatePayerTruth() {}

  static CsvText of(World world) {
    CsvText csv = CsvText.plain().line(HEADER);
    for (LatePayer payer : world.billing().latePayers()) {
      long invoices =
          world.billing().invoices().stream()
              .filter(invoice -> isOnAccount(world, invoice, payer))
              .count();
      csv.cell(world.person(payer.person()).id())
          .cell(world.person(payer.person()).isCompany() ? "company" : "person")
          .cell(Long.toString(invoices))
          .cell(Integer.toString(payer.fewestDays()))
          .cell(Integer.toString(payer.mostDays()))
          .end();
    }
    return csv;
  }

  private static boolean isOnAccount(World world, Invoice invoice, LatePayer payer) {
    Order order = world.orders().get(invoice.order());
    return order.person() == payer.person()
        && order.channel() == Channel.PHONE
        && !order.isRefund();
  }
}
