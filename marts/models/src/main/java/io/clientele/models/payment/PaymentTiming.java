package io.clientele.models.payment;

import io.clientele.models.payment.Expectation.Outlook;
import io.clientele.models.payment.InvoiceHistory.Owner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was known at the end of one day of how late invoices are paid.
 *
 * <p>The chance to be paid on a day, given that it was not paid before, comes from the customer's
 * own invoices of the same term, each counted once, and from all invoices of that term, which
 * together count as {@value #COMPANY_INVOICES}. With no history a customer is like everybody, with
 * a long one like himself. This is the estimate of Kaplan and Meier with the company as prior
 * (Susarla and Van Ryzin: Nonparametric Bayesian estimation of survival curves from incomplete
 * observations, 1976).
 */
public final class PaymentTiming {
  private static final double COMPANY_INVOICES = 5;

  /** A term with fewer paid invoices borrows from all terms; with fewer of all nothing is told. */
  private static final int FEWEST_PAID = 20;

  /** Shares that are still unpaid, with room for the last digits of a product. */
  private static final double AFTER_LOW = 0.9 + 1e-9;

  private static final double AFTER_HALF = 0.5 + 1e-9;
  private static final double AFTER_HIGH = 0.1 + 1e-9;

  private final InvoiceHistory history;
  private final long lastDay;
  private final RiskTable all;
  private final Map<String, RiskTable> byTerm = new HashMap<>();
  private final Map<Owner, RiskTable> byOwner = new HashMap<>();

  PaymentTiming(InvoiceHistory history, long lastDay) {
    this.history = history;
    this.lastDay = lastDay;
    this.all = RiskTable.of(history.all(), lastDay);
    history.byTerm().forEach((term, of) -> byTerm.put(term, RiskTable.of(of, lastDay)));
  }

  /**
   * When an invoice will be paid that is not paid when {@code unpaidDay} ends, {@code unpaidDay}
   * being the day of its issue or later.
   */
  public Expectation of(TimedInvoice invoice, long unpaidDay) {
    RiskTable company = company(invoice.term());
    if (company == null) {
      return Expectation.TOO_FEW;
    }
    RiskTable own = own(invoice);
    double companyWeight = COMPANY_INVOICES / company.count();
    double unpaid = 1;
    Long low = null;
    Long half = null;
    for (long late = first(unpaidDay - invoice.dueDay()); late <= RiskTable.LATEST; late++) {
      unpaid *= 1 - chance((int) late, own, company, companyWeight);
      long day = invoice.dueDay() + late;
      low = low == null && unpaid <= AFTER_LOW ? Long.valueOf(day) : low;
      half = half == null && unpaid <= AFTER_HALF ? Long.valueOf(day) : half;
      if (unpaid <= AFTER_HIGH) {
        return new Expectation(Outlook.EXPECTED, low, half, day);
      }
    }
    return new Expectation(half == null ? Outlook.UNLIKELY : Outlook.EXPECTED, low, half, null);
  }

  private static long first(long unpaidLateness) {
    return Math.max(RiskTable.EARLIEST, unpaidLateness + 1);
  }

  private static double chance(
      int late, @Nullable RiskTable own, RiskTable company, double weight) {
    double paid = weight * company.paid(late) + (own == null ? 0 : own.paid(late));
    double atRisk = weight * company.atRisk(late) + (own == null ? 0 : own.atRisk(late));
    return atRisk == 0 ? 0 : paid / atRisk;
  }

  private @Nullable RiskTable company(String term) {
    RiskTable ofTerm = byTerm.get(term);
    if (ofTerm != null && ofTerm.paidCount() >= FEWEST_PAID) {
      return ofTerm;
    }
    return all.paidCount() >= FEWEST_PAID ? all : null;
  }

  private @Nullable RiskTable own(TimedInvoice invoice) {
    Owner owner = Owner.of(invoice);
    List<TimedInvoice> mine = history.byOwner().get(owner);
    return mine == null
        ? null
        : byOwner.computeIfAbsent(owner, unknown -> RiskTable.of(mine, lastDay));
  }
}
