package io.clientele.report.format;

import java.util.Locale;
import java.util.Map;

/** Codes as people read them, by the column that holds them. */
public final class Labels {
  private static final Map<String, Map<String, String>> BY_COLUMN =
      Map.of(
          "comparison",
          Map.of(
              "higher", "Wins more",
              "lower", "Wins less",
              "no_difference", "No difference beyond chance",
              "too_few", "Too few deals to tell"),
          "activity",
          Map.of(
              "active", "75 % and more",
              "probable", "50 to 75 %",
              "doubtful", "25 to 50 %",
              "gone", "below 25 %",
              "bought_once", "bought once",
              "unknown", "no model"),
          "finding",
          Map.ofEntries(
              Map.entry("duplicate", "Means the same as another"),
              Map.entry("dead", "Dead end"),
              Map.entry("skipped", "Most jump over it"),
              Map.entry("too_many", "Tells nothing"),
              Map.entry("no_history", "No history"),
              Map.entry("no_loss_reason", "No reasons of loss"),
              Map.entry("never_filled", "Nobody fills it"),
              Map.entry("hardly_filled", "Hardly anybody fills it"),
              Map.entry("always_same", "Always the same"),
              Map.entry("not_read", "Nothing reads it"),
              Map.entry("attribute_only", "Kept as an attribute"),
              Map.entry("used", "Used"),
              Map.entry("too_few", "Too few records to tell")),
          "ageing_order",
          Map.of(
              "1", "Not due yet",
              "2", "1 to 30 days late",
              "3", "31 to 60 days late",
              "4", "61 to 90 days late",
              "5", "Over 90 days late",
              "6", "No due date",
              "7", "Owed back"),
          "term",
          Map.of(
              "at_once", "At once",
              "two_weeks", "1 to 14 days",
              "month", "15 to 44 days",
              "longer", "45 days and more",
              "not_told", "Not told"),
          "expectation",
          Map.of("expected", "Expected", "unlikely", "Unlikely", "too_few", "Too little is known"),
          "habit",
          Map.of(
              "late", "Late",
              "mixed", "Sometimes late",
              "prompt", "In time",
              "unknown", "Too few invoices"),
          "segment",
          Map.ofEntries(
              Map.entry("champion", "Champions"),
              Map.entry("loyal", "Loyal"),
              Map.entry("potential_loyalist", "May become loyal"),
              Map.entry("new", "New"),
              Map.entry("promising", "Promising"),
              Map.entry("need_attention", "Need attention"),
              Map.entry("about_to_sleep", "About to sleep"),
              Map.entry("at_risk", "At risk"),
              Map.entry("cannot_lose", "Cannot lose them"),
              Map.entry("hibernating", "Hibernating"),
              Map.entry("net_returns", "Net returns"),
              Map.entry("lost", "Lost"),
              Map.entry("prospect", "No sale yet")),
          "reason",
          Map.ofEntries(
              Map.entry("field_count", "Wrong number of fields in the line"),
              Map.entry("bad_number", "Not a number"),
              Map.entry("extra_digits", "More decimals than kept"),
              Map.entry("bad_date", "Not a date"),
              Map.entry("ambiguous_date", "A date that can be read in two ways"),
              Map.entry("bad_boolean", "Neither true nor false"),
              Map.entry("unknown_value", "A value that is not known"),
              Map.entry("missing_required", "A field that must not be empty is"),
              Map.entry("bad_encoding", "Letters that cannot be read"),
              Map.entry("bad_quote", "Quotes that do not match"),
              Map.entry("bad_structure", "A record that cannot be read"),
              Map.entry("cut_line", "A line that was cut off"),
              Map.entry("duplicate_key", "The same key twice in one file"),
              Map.entry("delivery_refused", "The whole file was refused"),
              Map.entry("invoice_overdue", "Invoice overdue"),
              Map.entry("no_next_step", "Deal without next step"),
              Map.entry("lapsing", "Good customer falling silent"),
              Map.entry("no_answer", "Message without answer"),
              Map.entry("complaint_open", "Open complaint"),
              Map.entry("task_overdue", "Task overdue"),
              Map.entry("never_contacted", "Lead nobody contacted")),
          "status",
          Map.ofEntries(
              Map.entry("fresh", "As often as usual"),
              Map.entry("late", "Late"),
              Map.entry("once", "Delivered on one day only"),
              Map.entry("missing", "Never delivered"),
              Map.entry("paid_back", "Paid back"),
              Map.entry("reverted", "Paid back, then given back"),
              Map.entry("open", "Open"),
              Map.entry("part_paid", "Partly paid"),
              Map.entry("paid", "Paid"),
              Map.entry("credited", "Credited"),
              Map.entry("overpaid", "Paid too much"),
              Map.entry("no_amount", "No amount"),
              Map.entry("won", "Won"),
              Map.entry("lost", "Lost"),
              Map.entry("too_early", "Too early to tell"),
              Map.entry("no_customers", "Brought no customer"),
              Map.entry("no_margin", "A cost of goods is missing"),
              Map.entry("no_cost", "Cost nothing")),
          "model",
          Map.of(
              "bg_nbd+gamma_gamma", "BG/NBD and Gamma-Gamma", "group_rates", "Rates of the group"));

  private Labels() {}

  /**
   * The label; the code itself where none is needed. A country's code becomes its name, and the
   * names of tables in a comparison of totals become words.
   */
  public static String of(String column, String code) {
    if (column.equals("country") && code.matches("[A-Z]{2}")) {
      return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.UK);
    }
    if (column.equals("left_name") || column.equals("right_name")) {
      return code.replace('_', ' ');
    }
    return BY_COLUMN.getOrDefault(column, Map.of()).getOrDefault(code, code);
  }
}
