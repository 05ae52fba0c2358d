package io.clientele.build.function;

import io.clientele.lakehouse.engine.GroupedFunction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.models.payment.Expectation;
import io.clientele.models.payment.PaymentTimings;
import io.clientele.models.payment.TimedInvoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Expects when invoices are paid.
 *
 * <p>In: basis, source, invoice_id, customer_id, term, invoiced_date, due_date, paid_date,
 * known_date and as_of_date of invoices that were not paid at once. Out: one row per invoice that
 * is open or has a known_date, with what is expected at the as-of date and what would have been
 * expected when it was issued, from what was known on its known_date.
 */
final class PaymentFunction implements GroupedFunction {
  private static final long serialVersionUID = 1L;
  private static final List<Column> OUTPUT =
      List.of(
          Column.of("source", ColumnType.TEXT),
          Column.of("invoice_id", ColumnType.TEXT),
          Column.of("term", ColumnType.TEXT),
          Column.of("expectation", ColumnType.TEXT),
          Column.of("low_date", ColumnType.DATE),
          Column.of("expected_date", ColumnType.DATE),
          Column.of("high_date", ColumnType.DATE),
          Column.of("known_date", ColumnType.DATE),
          Column.of("issue_expectation", ColumnType.TEXT),
          Column.of("issue_low_date", ColumnType.DATE),
          Column.of("issue_expected_date", ColumnType.DATE),
          Column.of("issue_high_date", ColumnType.DATE));

  @Override
  public List<Column> output() {
    return OUTPUT;
  }

  @Override
  public List<List<@Nullable Object>> apply(List<List<@Nullable Object>> rows) {
    List<TimedInvoice> invoices = rows.stream().map(PaymentFunction::invoice).toList();
    PaymentTimings timings = new PaymentTimings(invoices);
    List<List<@Nullable Object>> made = new ArrayList<>();
    for (int index = 0; index < rows.size(); index++) {
      List<@Nullable Object> row = rows.get(index);
      TimedInvoice invoice = invoices.get(index);
      long asOf = Values.date(row.get(9)).toEpochDay();
      Expectation now = null;
      if (invoice.paidDay() == TimedInvoice.UNPAID) {
        now = timings.knownOn(asOf).of(invoice, asOf);
      }
      Expectation then = null;
      if (row.get(8) instanceof LocalDate known) {
        then = timings.knownOn(known.toEpochDay()).of(invoice, invoice.issuedDay());
      }
      if (now != null || then != null) {
        made.add(made(row, now, then));
      }
    }
    return made;
  }

  private static TimedInvoice invoice(List<@Nullable Object> row) {
    LocalDate issued = Values.date(row.get(5));
    LocalDate due = row.get(6) instanceof LocalDate told ? told : issued;
    return new TimedInvoice(
        row.get(3) == null ? "" : Values.text(row.get(3)),
        Values.text(row.get(4)),
        issued.toEpochDay(),
        due.toEpochDay(),
        row.get(7) == null ? TimedInvoice.UNPAID : Values.date(row.get(7)).toEpochDay());
  }

  private static List<@Nullable Object> made(
      List<@Nullable Object> row, @Nullable Expectation now, @Nullable Expectation then) {
    List<@Nullable Object> made = new ArrayList<>(OUTPUT.size());
    made.addAll(Arrays.asList(row.get(1), row.get(2), row.get(4)));
    addTo(made, now);
    made.add(row.get(8));
    addTo(made, then);
    return made;
  }

  private static void addTo(List<@Nullable Object> row, @Nullable Expectation expectation) {
    if (expectation == null) {
      row.addAll(Arrays.asList(null, null, null, null));
      return;
    }
    row.add(expectation.outlook().name().toLowerCase(Locale.ROOT));
    row.add(date(expectation.lowDay()));
    row.add(date(expectation.expectedDay()));
    row.add(date(expectation.highDay()));
  }

  private static @Nullable LocalDate date(@Nullable Long day) {
    return day == null ? null : LocalDate.ofEpochDay(day);
  }
}
