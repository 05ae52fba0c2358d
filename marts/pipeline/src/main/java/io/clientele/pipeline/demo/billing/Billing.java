package io.clientele.pipeline.demo.billing;

import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Season;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.people.Employee.Team;
import io.clientele.pipeline.demo.people.Staff;
import io.clientele.pipeline.demo.shop.Channel;
import io.clientele.pipeline.demo.shop.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes an invoice for every order and lets people pay, some of them late.
 *
 * <p>{@code latePayers} begin with the one who always pays more than a month late.
 */
public record Billing(List<Invoice> invoices, List<Payment> payments, List<LatePayer> latePayers) {

  public static Billing of(long seed, List<Order> orders, Staff staff) {
    Dice dice = Dice.of(seed, "billing");
    Dice lateness = Dice.of(seed, "late payers");
    List<LatePayer> latePayers = LatePayer.of(orders);
    List<Invoice> drafts = new ArrayList<>(orders.size());
    for (Order order : orders) {
      Invoice invoice = invoice(order, staff, dice);
      if (invoice.issuedDay() <= Timeline.LAST) {
        drafts.add(invoice);
      }
    }
    drafts.sort(Comparator.comparingInt(Invoice::issuedDay).thenComparingInt(Invoice::order));
    List<Invoice> invoices = new ArrayList<>(drafts.size());
    List<Payment> payments = new ArrayList<>(drafts.size());
    for (Invoice draft : drafts) {
      Invoice invoice = numbered(draft, invoices.size());
      invoices.add(invoice);
      Order order = orders.get(invoice.order());
      int usual = paidDay(invoice, order, latePayers.get(0), dice);
      int day = habitualDay(invoice, order, latePayers, usual, lateness);
      pay(invoice, order, usual, day, payments, dice);
    }
    return new Billing(List.copyOf(invoices), byDay(payments), latePayers);
  }

  private static Invoice invoice(Order order, Staff staff, Dice dice) {
    boolean onAccount = order.channel() == Channel.PHONE;
    int delay = 0;
    if (onAccount) {
      delay = order.employee() == Staff.SLOW_INVOICER ? dice.between(6, 14) : dice.between(0, 3);
    }
    int issued = delay == 0 ? order.day() : Season.workday(order.day() + delay);
    int days = onAccount ? (dice.chance(500) ? 30 : 15) : order.channel() == Channel.WEB ? 8 : 0;
    int employee =
        order.employee() == Order.NONE
            ? staff.anyOf(Team.FINANCE, order.day(), dice).index()
            : order.employee();
    return new Invoice(
        Order.NONE,
        order.number(),
        order.account(),
        employee,
        issued,
        issued + days,
        order.revenue());
  }

  private static Invoice numbered(Invoice draft, int number) {
    return new Invoice(
        number,
        draft.order(),
        draft.account(),
        draft.employee(),
        draft.issuedDay(),
        draft.dueDay(),
        draft.amount());
  }

  /** Draws the same whenever {@code usualDay} is the same, so that habits change nobody else. */
  private static void pay(
      Invoice invoice, Order order, int usualDay, int paidDay, List<Payment> payments, Dice dice) {
    boolean isUsuallyPaid = isPaid(usualDay);
    if (!isUsuallyPaid && !isPaid(paidDay)) {
      return;
    }
    String method = method(order.channel(), dice);
    boolean isSplit = order.channel() == Channel.PHONE && isUsuallyPaid && dice.chance(40);
    if (!isPaid(paidDay)) {
      return;
    }
    long first = isSplit ? invoice.amount() / 2 : invoice.amount();
    payments.add(new Payment(Order.NONE, invoice, paidDay, first, method));
    int secondDay = paidDay + 14;
    if (isSplit && secondDay <= Timeline.LAST) {
      payments.add(new Payment(Order.NONE, invoice, secondDay, invoice.amount() - first, method));
    }
  }

  private static boolean isPaid(int day) {
    return day != Timeline.NEVER && day <= Timeline.LAST;
  }

  private static int paidDay(Invoice invoice, Order order, LatePayer latest, Dice dice) {
    if (order.isRefund()) {
      return invoice.issuedDay() + dice.between(1, 6);
    }
    return switch (order.channel()) {
      case STORE -> invoice.issuedDay();
      case WEB -> invoice.issuedDay() + (dice.chance(850) ? 0 : dice.between(1, 9));
      case MARKETPLACE -> invoice.issuedDay() + dice.between(7, 14);
      case PHONE ->
          order.person() == latest.person()
              ? invoice.dueDay() + dice.between(latest.fewestDays(), latest.mostDays())
              : onAccountDay(invoice.dueDay(), dice);
    };
  }

  /** The day on which somebody pays who is late by habit; for all others the usual one. */
  private static int habitualDay(
      Invoice invoice, Order order, List<LatePayer> latePayers, int usualDay, Dice lateness) {
    if (order.channel() == Channel.PHONE && !order.isRefund()) {
      for (LatePayer payer : latePayers.subList(1, latePayers.size())) {
        if (payer.person() == order.person()) {
          return invoice.dueDay() + lateness.between(payer.fewestDays(), payer.mostDays());
        }
      }
    }
    return usualDay;
  }

  private static int onAccountDay(int dueDay, Dice dice) {
    return switch (dice.weighted(80, 17, 3)) {
      case 0 -> dueDay + dice.between(-6, 3);
      case 1 -> dueDay + dice.between(8, 60);
      default -> Timeline.NEVER;
    };
  }

  private static String method(Channel channel, Dice dice) {
    return switch (channel) {
      case WEB -> dice.chance(850) ? "card" : "transfer";
      case STORE -> dice.chance(450) ? "cash" : "card";
      case PHONE, MARKETPLACE -> "transfer";
    };
  }

  private static List<Payment> byDay(List<Payment> drafts) {
    drafts.sort(
        Comparator.comparingInt(Payment::paidDay)
            .thenComparingInt(payment -> payment.invoice().number()));
    List<Payment> payments = new ArrayList<>(drafts.size());
    for (Payment draft : drafts) {
      payments.add(
          new Payment(
              payments.size(), draft.invoice(), draft.paidDay(), draft.amount(), draft.method()));
    }
    return List.copyOf(payments);
  }
}
