package io.clientele.pipeline.demo.export.shop;

import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.shop.Channel;
import io.clientele.pipeline.demo.shop.Order;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What goes wrong in the shop's files, on purpose.
 *
 * <p>Months with a mistake come again in the next delivery; months with bad rows keep them, unless
 * they are corrected; in months with repeats the end of the month before is sent once more.
 */
public final class Mistakes {
  /** Months whose order files are first wrong: quantities, then missing orders. */
  public static final List<Integer> ORDER_MONTHS = months("2024-08", "2026-05");

  /** Months whose invoice files are first wrong: due dates. */
  public static final List<Integer> INVOICE_MONTHS = months("2025-07");

  /** Months whose payment files are first wrong: an amount ten times too large. */
  public static final List<Integer> PAYMENT_MONTHS = months("2026-05");

  /** Orders that the first edition of a month with missing orders lacks. */
  public static final int MISSING_ORDERS = 3;

  /** Lines that come a second time, unchanged, at the beginning of the next month's file. */
  public static final int REPEATED_LINES = 8;

  static final int WRONG_QUANTITY_MONTH = ORDER_MONTHS.get(0);
  static final int MISSING_ORDERS_MONTH = ORDER_MONTHS.get(1);
  private static final List<Integer> REPEAT_MONTHS = months("2025-06", "2026-07");
  private static final List<Integer> BAD_ORDER_MONTHS =
      months(
          "2024-02", "2024-08", "2024-11", "2025-03", "2025-06", "2025-10", "2026-02", "2026-04",
          "2026-08", "2026-09");
  private static final List<Integer> BAD_PAYMENT_MONTHS = months("2025-01", "2026-06");
  private static final List<Integer> BAD_INVOICE_MONTHS = months("2025-09");
  private static final int ROWS_PER_BAD_ROW = 700;
  private static final int MOST_BAD_ROWS = 4;
  private static final int LATE_PERCENT = 6;

  private Mistakes() {}

  /** Some marketplace orders of a month's last ten days are told a month later. */
  public static boolean isLate(Order order) {
    int month = Timeline.month(order.day());
    return order.channel() == Channel.MARKETPLACE
        && !order.isRefund()
        && month < Timeline.MONTHS - 1
        && order.day() > Timeline.monthEnd(month) - 10
        && order.number() % 100 < LATE_PERCENT * 4;
  }

  static boolean repeatsMonthBefore(int month) {
    return REPEAT_MONTHS.contains(month);
  }

  /** The rows of an order file that are spoilt, counted from 0. */
  static Set<Integer> badOrderRows(long seed, int month, int rows, Edition edition) {
    boolean isSpoilt = BAD_ORDER_MONTHS.contains(month) && edition != Edition.CORRECTED;
    return isSpoilt ? chosen(seed, "bad orders", month, rows) : Set.of();
  }

  static Set<Integer> badPaymentRows(long seed, int month, int rows) {
    return BAD_PAYMENT_MONTHS.contains(month)
        ? chosen(seed, "bad payments", month, rows)
        : Set.of();
  }

  static Set<Integer> badInvoiceRows(long seed, int month, int rows) {
    return BAD_INVOICE_MONTHS.contains(month)
        ? chosen(seed, "bad invoices", month, rows)
        : Set.of();
  }

  /** One row in a hundred, spread over the file. */
  static boolean isWrongRow(int row) {
    return row % 97 == 5;
  }

  private static Set<Integer> chosen(long seed, String concern, int month, int rows) {
    Dice dice = Dice.of(seed, concern + month);
    int wanted = Math.min(MOST_BAD_ROWS, 1 + rows / ROWS_PER_BAD_ROW);
    Set<Integer> chosen = new TreeSet<>();
    while (chosen.size() < Math.min(wanted, rows)) {
      chosen.add(dice.below(rows));
    }
    return chosen;
  }

  private static List<Integer> months(String... names) {
    return List.of(names).stream().map(Timeline::monthNamed).toList();
  }
}
