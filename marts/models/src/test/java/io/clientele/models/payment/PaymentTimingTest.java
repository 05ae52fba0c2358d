package io.clientele.models.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.models.payment.Expectation.Outlook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaymentTimingTest {
  private static final long ISSUED = 1_000;
  private static final long DUE = 1_030;
  private static final long TODAY = 2_000;

  private static TimedInvoice paid(String customer, int daysLate) {
    return new TimedInvoice(customer, "month", ISSUED, DUE, DUE + daysLate);
  }

  private static TimedInvoice open(String customer, long issued) {
    return new TimedInvoice(customer, "month", issued, issued + 30, TimedInvoice.UNPAID);
  }

  /** A hundred customers who are 0 to 9 days late, ten of them on each day. */
  private static List<TimedInvoice> company() {
    List<TimedInvoice> invoices = new ArrayList<>();
    for (int customer = 0; customer < 100; customer++) {
      invoices.add(paid("c" + customer, customer % 10));
    }
    return invoices;
  }

  private static Expectation expected(List<TimedInvoice> history, TimedInvoice invoice, long day) {
    List<TimedInvoice> all = new ArrayList<>(history);
    all.add(invoice);
    return new PaymentTimings(all).knownOn(day).of(invoice, day);
  }

  @Test
  void whoHasNoHistoryIsLikeEverybody() {
    TimedInvoice invoice = open("new", TODAY - 10);

    Expectation expectation = expected(company(), invoice, TODAY);

    assertThat(expectation)
        .isEqualTo(
            new Expectation(
                Outlook.EXPECTED, invoice.dueDay(), invoice.dueDay() + 4, invoice.dueDay() + 8));
  }

  @Test
  void whoHasLongHistoryIsLikeThemselves() {
    List<TimedInvoice> history = company();
    for (int invoice = 0; invoice < 40; invoice++) {
      history.add(paid("slow", 40));
    }
    TimedInvoice invoice = open("slow", TODAY - 10);

    Expectation expectation = expected(history, invoice, TODAY);

    assertThat(expectation.expectedDay()).isEqualTo(invoice.dueDay() + 40);
  }

  /** Due 7 days ago: only what was paid 8 or 9 days late still tells something. */
  @Test
  void whatIsNotPaidYetIsExpectedLaterThanWhenItWasIssued() {
    TimedInvoice invoice = open("new", TODAY - 37);

    assertThat(expected(company(), invoice, invoice.issuedDay()).expectedDay())
        .isEqualTo(invoice.dueDay() + 4);
    assertThat(expected(company(), invoice, TODAY).expectedDay()).isEqualTo(invoice.dueDay() + 8);
  }

  @Test
  void nothingIsExpectedAfterWhatWasEverPaid() {
    TimedInvoice invoice = open("new", TODAY - 400);

    assertThat(expected(company(), invoice, TODAY))
        .isEqualTo(new Expectation(Outlook.UNLIKELY, null, null, null));
  }

  /** Sixty old invoices that nobody pays: forgetting them would promise the money by day 9. */
  @Test
  void unpaidOnesKeepTheEndOpen() {
    List<TimedInvoice> history = company();
    for (int invoice = 0; invoice < 60; invoice++) {
      history.add(open("debtor" + invoice, TODAY - 500));
    }
    TimedInvoice invoice = open("new", TODAY - 10);

    Expectation expectation = expected(history, invoice, TODAY);

    assertThat(expectation.outlook()).isEqualTo(Outlook.EXPECTED);
    assertThat(expectation.expectedDay()).isEqualTo(invoice.dueDay() + 7);
    assertThat(expectation.highDay()).isNull();
  }

  @Test
  void fewerThanTwentyPaidInvoicesTellNothing() {
    assertThat(expected(company().subList(0, 19), open("new", TODAY - 10), TODAY).outlook())
        .isEqualTo(Outlook.TOO_FEW);
  }

  @Test
  void whatHappenedAfterwardsIsNotKnown() {
    List<TimedInvoice> history = company();
    TimedInvoice later = new TimedInvoice("c1", "month", TODAY, TODAY + 30, TODAY + 300);
    TimedInvoice invoice = open("c1", TODAY - 10);
    Expectation before = expected(history, invoice, TODAY);
    history.addAll(Collections.nCopies(50, later));

    assertThat(expected(history, invoice, TODAY)).isEqualTo(before);
  }

  @Test
  void orderOfInvoicesDoesNotMatter() {
    List<TimedInvoice> history = company();
    Expectation before = expected(history, open("c3", TODAY - 10), TODAY);
    Collections.shuffle(history, new Random(7));

    assertThat(expected(history, open("c3", TODAY - 10), TODAY)).isEqualTo(before);
  }

  @Test
  void whatWasPaidAtOnceIsNoInvoiceToWaitFor() {
    assertThatThrownBy(() -> new TimedInvoice("c", "at_once", 5, 5, 5))
        .hasMessage(
            "An invoice of day 5 was paid on day 5; leave out what was paid when it was issued");
  }
}
