package io.clientele.pipeline.demo.export.shop;

import io.clientele.pipeline.demo.billing.Payment;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.BadRow;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.DayText;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code payments_<month>.csv}: the money that came in, or went back, in a month. */
final class PaymentFile {
  private static final List<String> HEADER =
      List.of(
          "Bizonylat",
          "Számlaszám",
          "Ügyfélkód",
          "Fizetés dátuma",
          "Összeg",
          "Pénznem",
          "Fizetési mód");

  private PaymentFile() {}

  static List<Payment> ofMonth(World world, int month) {
    return world.billing().payments().stream()
        .filter(payment -> Timeline.month(payment.paidDay()) == month)
        .toList();
  }

  static Rendered render(World world, int month, Edition edition) {
    List<Payment> payments = ofMonth(world, month);
    Set<Integer> bad = Mistakes.badPaymentRows(world.seed(), month, payments.size());
    CsvText csv = CsvText.hungarian().line(HEADER);
    List<BadRow> badRows = new ArrayList<>();
    for (int index = 0; index < payments.size(); index++) {
      Payment payment = payments.get(index);
      boolean isWrong = edition == Edition.MISTAKEN && Mistakes.isWrongRow(index);
      csv.cell(payment.id())
          .cell(payment.invoice().id())
          .cell(world.accounts().accounts().get(payment.invoice().account()).id());
      if (bad.contains(index)) {
        csv.cell(DayText.hungarian(payment.paidDay()).substring(0, 5) + "13.01.");
        badRows.add(
            new BadRow(csv.lines() + 1, "date does not exist", payment.id(), payment.amount()));
      } else {
        csv.hungarianDay(payment.paidDay());
      }
      csv.hungarianMoney(payment.amount() * (isWrong ? 10 : 1))
          .cell("EUR")
          .cell(payment.method())
          .end();
    }
    return csv.rendered(payments.size(), badRows);
  }
}
