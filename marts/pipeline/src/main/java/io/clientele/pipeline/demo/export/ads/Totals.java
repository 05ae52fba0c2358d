package io.clientele.pipeline.demo.export.ads;

/** Sums of report rows. */
final class Totals {
  private long impressions;
  private long clicks;
  private long cost;
  private long conversions;
  private long value;

  void add(ReportRow row) {
    impressions += row.impressions();
    clicks += row.clicks();
    cost += row.cost();
    conversions += row.conversions();
    value += row.value();
  }

  long impressions() {
    return impressions;
  }

  long clicks() {
    return clicks;
  }

  long cost() {
    return cost;
  }

  long conversions() {
    return conversions;
  }

  long value() {
    return value;
  }
}
