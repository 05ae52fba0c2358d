package io.clientele.pipeline.bench.truth.sample;

import io.clientele.pipeline.csv.CsvFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A keyword's month as it really was: how many customers it won and since when its cost is back.
 *
 * @param paidBack empty when it is not
 */
record TrueCohort(double customers, String paidBack) {
  /** The key of the cohorts, asked of keyword_payback. */
  static final String KEY =
      "lower(concat_ws('|', campaign, ad_group, keyword, match_type, cast(cohort_month as"
          + " string)))";

  /** All of them by {@link #KEY}. */
  static Map<String, TrueCohort> read(Path truth) throws IOException {
    Map<String, TrueCohort> cohorts = new TreeMap<>();
    CsvFile.open(truth.resolve("keyword_cohorts.csv"))
        .forEach(
            row ->
                cohorts.put(
                    String.join(
                            "|",
                            row.text("campaign"),
                            row.text("ad_group"),
                            row.text("keyword"),
                            row.text("match_type"),
                            row.text("cohort_month"))
                        .toLowerCase(Locale.ROOT),
                    new TrueCohort(row.number("customers"), row.text("sustained_payback_date"))));
    return cohorts;
  }

  /** Whether the cost was back on a day. */
  boolean isBackOn(String day) {
    return !paidBack.isEmpty() && paidBack.compareTo(day) <= 0;
  }
}
