package io.clientele.models.payment;

import java.util.List;

/**
 * How many invoices could still be paid on each day before and after they were due, and how many
 * were.
 *
 * <p>An invoice is at risk from the day after its issue until it is paid or until nothing more is
 * known of it. An unpaid one so tells that it was not paid until now, and nothing about later
 * (Kaplan and Meier: Nonparametric estimation from incomplete observations, 1958).
 */
final class RiskTable {
  /** Lateness beyond these days is counted as these. */
  static final int EARLIEST = -200;

  static final int LATEST = 730;

  private final int first;
  private final int[] atRisk;
  private final int[] paid;
  private int count;
  private int paidCount;

  private RiskTable(int first, int last) {
    this.first = first;
    this.atRisk = new int[last - first + 2];
    this.paid = new int[last - first + 2];
  }

  /** What was known when {@code lastDay} ended. */
  static RiskTable of(List<TimedInvoice> invoices, long lastDay) {
    int first = LATEST;
    int last = EARLIEST;
    for (TimedInvoice invoice : invoices) {
      if (invoice.issuedDay() < lastDay) {
        first = Math.min(first, firstDay(invoice));
        last = Math.max(last, lastDay(invoice, lastDay));
      }
    }
    RiskTable table = new RiskTable(first, Math.max(first, last));
    for (TimedInvoice invoice : invoices) {
      if (invoice.issuedDay() < lastDay) {
        table.add(invoice, lastDay);
      }
    }
    // arrivals and departures become the number that is there
    for (int index = 1; index < table.atRisk.length; index++) {
      table.atRisk[index] += table.atRisk[index - 1];
    }
    return table;
  }

  private void add(TimedInvoice invoice, long lastDay) {
    int to = lastDay(invoice, lastDay);
    atRisk[firstDay(invoice) - first]++;
    atRisk[to + 1 - first]--;
    count++;
    if (invoice.paidDay() <= lastDay) {
      paid[to - first]++;
      paidCount++;
    }
  }

  private static int firstDay(TimedInvoice invoice) {
    return within(invoice.issuedDay() + 1 - invoice.dueDay());
  }

  private static int lastDay(TimedInvoice invoice, long lastDay) {
    return within(Math.min(invoice.paidDay(), lastDay) - invoice.dueDay());
  }

  private static int within(long lateness) {
    return (int) Math.max(EARLIEST, Math.min(LATEST, lateness));
  }

  int count() {
    return count;
  }

  int paidCount() {
    return paidCount;
  }

  /** Invoices that could be paid on this day from the due day. */
  int atRisk(int lateness) {
    return at(atRisk, lateness);
  }

  /** Those that were. */
  int paid(int lateness) {
    return at(paid, lateness);
  }

  private int at(int[] counts, int lateness) {
    int index = lateness - first;
    return index < 0 || index >= counts.length ? 0 : counts[index];
  }
}
