package io.clientele.report.format;

import java.util.Locale;
import java.util.Map;

/** Codes as people read them, by the column that holds them. */
public final class Labels {
  private static final Map<String, Map<String, String>> BY_COLUMN =
      Map.of(
          "activity",
          Map.of(
              "active", "75 % and more",
              "probable", "50 to 75 %",
              "doubtful", "25 to 50 %",
              "gone", "below 25 %",
              "bought_once", "bought once",
              "unknown", "no model"),
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
              Map.entry("delivery_refused", "The whole file was refused")),
          "status",
          Map.ofEntries(
              Map.entry("fresh", "As often as usual"),
              Map.entry("late", "Late"),
              Map.entry("once", "Delivered on one day only"),
              Map.entry("missing", "Never delivered"),
              Map.entry("paid_back", "Paid back"),
              Map.entry("reverted", "Paid back, then given back"),
              Map.entry("open", "Open"),
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
