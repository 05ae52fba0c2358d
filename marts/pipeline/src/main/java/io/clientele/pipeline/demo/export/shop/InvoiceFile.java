package io.clientele.pipeline.demo.export.shop;

import io.clientele.pipeline.demo.billing.Invoice;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.BadRow;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.shop.Order;
import io.clientele.pipeline.demo.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code invoices_<month>.csv}: the invoices that were issued in a month. */
final class InvoiceFile {
  private static final List<String> HEADER =
      List.of(
          "Számlaszám",
          "Rendelésszám",
          "Ügyfélkód",
          "Ügyintéző",
          "Kelt",
          "Fizetési határidő",
          "Nettó összeg",
          "Pénznem");
  static final int WRONG_TERM = 20;

  private InvoiceFile() {}

  static List<Invoice> ofMonth(World world, int month) {
    return world.billing().invoices().stream()
        .filter(invoice -> Timeline.month(invoice.issuedDay()) == month)
        .toList();
  }

  static Rendered render(World world, int month, Edition edition) {
    List<Invoice> invoices = ofMonth(world, month);
    Set<Integer> bad = Mistakes.badInvoiceRows(world.seed(), month, invoices.size());
    CsvText csv = CsvText.hungarian().line(HEADER);
    List<BadRow> badRows = new ArrayList<>();
    for (int index = 0; index < invoices.size(); index++) {
      Invoice invoice = invoices.get(index);
      boolean isWrong = edition == Edition.MISTAKEN && Mistakes.isWrongRow(index);
      csv.cell(invoice.id())
          .cell(Order.id(invoice.order()))
          .cell(world.accounts().accounts().get(invoice.account()).id())
          .cell(world.staff().employee(invoice.employee()).email())
          .hungarianDay(invoice.issuedDay())
          .hungarianDay(invoice.dueDay() + (isWrong ? WRONG_TERM : 0));
      if (bad.contains(index)) {
        csv.cell("#HIV!");
        badRows.add(new BadRow(csv.lines() + 1, "not a number", invoice.id(), invoice.amount()));
      } else {
        csv.hungarianMoney(invoice.amount());
      }
      csv.cell("EUR").end();
    }
    return csv.rendered(invoices.size(), badRows);
  }
}
