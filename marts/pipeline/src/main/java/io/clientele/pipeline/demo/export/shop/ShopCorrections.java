package io.clientele.pipeline.demo.export.shop;

import io.clientele.pipeline.demo.billing.Invoice;
import io.clientele.pipeline.demo.billing.Payment;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.Correction;
import io.clientele.pipeline.demo.export.DayText;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.shop.Order;
import io.clientele.pipeline.demo.shop.Product;
import io.clientele.pipeline.demo.world.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the second editions of the shop's files change. */
public final class ShopCorrections {
  private final World world;
  private final List<Correction> corrections = new ArrayList<>();

  private ShopCorrections(World world) {
    this.world = world;
  }

  public static List<Correction> of(World world) {
    ShopCorrections maker = new ShopCorrections(world);
    maker.addQuantities();
    maker.addMissingOrders();
    maker.addDueDates();
    maker.addPayments();
    maker.addProduct();
    return List.copyOf(maker.corrections);
  }

  private void addQuantities() {
    int month = Mistakes.WRONG_QUANTITY_MONTH;
    List<OrderRows.Row> wrong = OrderRows.of(world, month, Edition.MISTAKEN);
    for (int index = 0; index < wrong.size(); index++) {
      if (Mistakes.isWrongRow(index)) {
        OrderRows.Row row = wrong.get(index);
        int quantity = row.content().quantity();
        String key = row.order().id() + "/" + row.line();
        add(
            "orders",
            month,
            "quantity",
            key,
            String.valueOf(quantity),
            String.valueOf(quantity / 10));
      }
    }
  }

  private void addMissingOrders() {
    int month = Mistakes.MISSING_ORDERS_MONTH;
    List<Order> all = OrderRows.ordersOf(world, month, Edition.CORRECTED);
    for (Order order : all.subList(all.size() - Mistakes.MISSING_ORDERS, all.size())) {
      add("orders", month, "missing order", order.id(), "", decimal(order.revenue()));
    }
  }

  private void addDueDates() {
    int month = Mistakes.INVOICE_MONTHS.get(0);
    List<Invoice> invoices = InvoiceFile.ofMonth(world, month);
    for (int index = 0; index < invoices.size(); index++) {
      if (Mistakes.isWrongRow(index)) {
        int due = invoices.get(index).dueDay();
        String before = DayText.iso(due + InvoiceFile.WRONG_TERM);
        add("invoices", month, "due date", invoices.get(index).id(), before, DayText.iso(due));
      }
    }
  }

  private void addPayments() {
    int month = Mistakes.PAYMENT_MONTHS.get(0);
    List<Payment> payments = PaymentFile.ofMonth(world, month);
    for (int index = 0; index < payments.size(); index++) {
      if (Mistakes.isWrongRow(index)) {
        long amount = payments.get(index).amount();
        String before = decimal(amount * 10);
        add("payments", month, "amount", payments.get(index).id(), before, decimal(amount));
      }
    }
  }

  private void addProduct() {
    Product product = world.products().get(ProductFile.RENAMED_PRODUCT);
    Delivery delivery = Delivery.of(ProductFile.RENAMED_IN);
    corrections.add(
        new Correction(
            delivery.number(),
            "shop/products_" + delivery.date() + ".csv",
            "name",
            product.number(),
            product.name(),
            product.name() + ProductFile.NEW_NAME_ENDING));
  }

  private void add(String table, int month, String kind, String key, String before, String after) {
    int delivery = 1;
    while (Delivery.of(delivery).lastMonth() < month) {
      delivery++;
    }
    String file = "shop/" + table + "_" + Timeline.monthName(month) + ".csv";
    corrections.add(new Correction(delivery + 1, file, kind, key, before, after));
  }

  private static String decimal(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
