package io.clientele.pipeline.demo.export.shop;

import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.export.ExportFile;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * The shop's tables: orders, invoices and payments by month; customers, products and goals as they
 * stand.
 *
 * <p>A month that was exported with a mistake comes again, right and under the same name, with the
 * next delivery.
 */
public final class ShopExport {

  /** Writes one month of a table. */
  private interface MonthFile {
    Rendered render(World world, int month, Edition edition);
  }

  private ShopExport() {}

  public static List<ExportFile> files(World world) {
    List<ExportFile> files = new ArrayList<>();
    for (Delivery delivery : Delivery.all()) {
      add(files, world, delivery, "orders", Mistakes.ORDER_MONTHS, OrderFile::render);
      add(files, world, delivery, "invoices", Mistakes.INVOICE_MONTHS, InvoiceFile::render);
      add(files, world, delivery, "payments", Mistakes.PAYMENT_MONTHS, PaymentFile::render);
      files.add(
          new ExportFile(
              delivery,
              "shop/customers_" + delivery.date() + ".csv",
              () -> CustomerFile.render(world, delivery)));
      files.add(
          new ExportFile(
              delivery,
              "shop/products_" + delivery.date() + ".csv",
              () -> ProductFile.render(world, delivery)));
      files.add(
          new ExportFile(
              delivery,
              "shop/targets_" + delivery.date() + ".csv",
              () -> TargetFile.render(world, delivery)));
    }
    return files;
  }

  private static void add(
      List<ExportFile> files,
      World world,
      Delivery delivery,
      String table,
      List<Integer> mistakenMonths,
      MonthFile file) {
    for (int month : mistakenMonths) {
      boolean cameBefore =
          delivery.number() > 1
              && month >= Delivery.of(delivery.number() - 1).firstMonth()
              && month <= Delivery.of(delivery.number() - 1).lastMonth();
      if (cameBefore) {
        files.add(file(world, delivery, table, month, Edition.CORRECTED, file));
      }
    }
    for (int month = delivery.firstMonth(); month <= delivery.lastMonth(); month++) {
      Edition edition = mistakenMonths.contains(month) ? Edition.MISTAKEN : Edition.ONLY;
      files.add(file(world, delivery, table, month, edition, file));
    }
  }

  private static ExportFile file(
      World world, Delivery delivery, String table, int month, Edition edition, MonthFile file) {
    return new ExportFile(
        delivery,
        "shop/" + table + "_" + Timeline.monthName(month) + ".csv",
        () -> file.render(world, month, edition));
  }
}
