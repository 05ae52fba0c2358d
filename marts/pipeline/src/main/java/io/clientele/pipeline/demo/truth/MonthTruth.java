package io.clientele.pipeline.demo.truth;

import io.clientele.pipeline.demo.billing.Invoice;
import io.clientele.pipeline.demo.billing.Payment;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.shop.Order;
import io.clientele.pipeline.demo.world.World;
import java.util.List;

/** {@code months.csv}: orders, refunds, invoices and payments of every month. */
final class MonthTruth {
  private static final List<String> HEADER =
      List.of(
          "month",
          "sale_count",
          "refund_count",
          "sales",
          "refunds",
          "net_revenue",
          "cost_of_goods",
          "invoiced",
          "paid");

  private MonthTruth() {}

  static CsvText of(World world) {
    int[][] counts = new int[2][Timeline.MONTHS];
    long[][] money = new long[5][Timeline.MONTHS];
    for (Order order : world.orders()) {
      int month = Timeline.month(order.day());
      int kind = order.isRefund() ? 1 : 0;
      counts[kind][month]++;
      money[kind][month] += order.revenue();
      money[2][month] += order.cost();
    }
    for (Invoice invoice : world.billing().invoices()) {
      money[3][Timeline.month(invoice.issuedDay())] += invoice.amount();
    }
    for (Payment payment : world.billing().payments()) {
      money[4][Timeline.month(payment.paidDay())] += payment.amount();
    }
    CsvText csv = CsvText.plain().line(HEADER);
    for (int month = 0; month < Timeline.MONTHS; month++) {
      csv.cell(Timeline.monthName(month))
          .cell(counts[0][month])
          .cell(counts[1][month])
          .money(money[0][month])
          .money(-money[1][month])
          .money(money[0][month] + money[1][month])
          .money(money[2][month])
          .money(money[3][month])
          .money(money[4][month])
          .end();
    }
    return csv;
  }
}
