package io.clientele.pipeline.demo.export.ads;

import io.clientele.pipeline.demo.ads.AdRow;
import io.clientele.pipeline.demo.ads.AdStatistics;
import io.clientele.pipeline.demo.ads.Device;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.shop.Order;
import io.clientele.pipeline.demo.world.FirstOrders;
import io.clientele.pipeline.demo.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * One row as a report of a certain month shows it; money in cents, conversions in hundredths.
 *
 * <p>A report covers its month and the last days of the month before. Its own days are as first
 * counted, the earlier ones as finally counted. A conversion is known when the order is.
 */
public record ReportRow(
    int keyword,
    int day,
    Device device,
    long impressions,
    long clicks,
    long cost,
    long conversions,
    long value) {

  /** All rows of a month's report, those without a keyword included. */
  public static List<ReportRow> of(World world, FirstOrders firstOrders, int month) {
    int start = Timeline.monthStart(month);
    int end = Timeline.monthEnd(month);
    List<ReportRow> rows = new ArrayList<>();
    for (AdRow row : world.adRows()) {
      boolean isOwn = row.day() >= start && row.day() <= end;
      boolean isAgain = row.day() >= firstDay(month) && row.day() < start;
      if (isOwn || (isAgain && !row.vanishes())) {
        rows.add(isOwn ? asFirstCounted(row, firstOrders, end) : asFinal(row, firstOrders, end));
      }
    }
    return rows;
  }

  /** The first day of a month's report. */
  public static int firstDay(int month) {
    int start = Timeline.monthStart(month);
    return Math.max(Timeline.FIRST, start - AdStatistics.RESTATED_DAYS);
  }

  /** The row as it is finally counted, with the orders until a day. */
  public static ReportRow asFinal(AdRow row, FirstOrders firstOrders, int lastDay) {
    long conversions = 0;
    long value = 0;
    for (int buyer : row.buyers()) {
      Order order = firstOrders.of(buyer);
      if (order.day() <= lastDay) {
        int hundredths = buyer % 7 == 0 ? 50 : 100;
        conversions += hundredths;
        value += order.revenue() * hundredths / 100;
      }
    }
    return new ReportRow(
        row.keyword(),
        row.day(),
        row.device(),
        row.impressions(),
        row.clicks(),
        row.cost(),
        conversions,
        value);
  }

  private static ReportRow asFirstCounted(AdRow row, FirstOrders firstOrders, int lastDay) {
    ReportRow last = asFinal(row, firstOrders, lastDay);
    return new ReportRow(
        row.keyword(),
        row.day(),
        row.device(),
        row.impressions(),
        row.clicks() + row.invalidClicks(),
        row.cost() + row.invalidCost(),
        last.conversions(),
        last.value());
  }
}
