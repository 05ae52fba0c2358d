package io.clientele.pipeline.demo.export.ads;

import io.clientele.pipeline.demo.ads.AdRow;
import io.clientele.pipeline.demo.ads.Keyword;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.Correction;
import io.clientele.pipeline.demo.export.DayText;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.world.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Days of which the next month's report says less: invalid clicks were credited. */
public final class AdsCorrections {
  private AdsCorrections() {}

  public static List<Correction> of(World world) {
    List<Correction> corrections = new ArrayList<>();
    for (AdRow row : world.adRows()) {
      if (row.isRestated()) {
        corrections.add(correction(row, world.keywords().get(row.keyword())));
      }
    }
    return List.copyOf(corrections);
  }

  private static Correction correction(AdRow row, Keyword keyword) {
    int month = Timeline.month(row.day()) + 1;
    int delivery = 1;
    while (Delivery.of(delivery).lastMonth() < month) {
      delivery++;
    }
    return new Correction(
        delivery,
        "google-ads/search_keyword_" + Timeline.monthName(month) + ".csv",
        row.vanishes() ? "row vanished" : "cost",
        DayText.iso(row.day())
            + " | "
            + row.device().label()
            + " | "
            + keyword.campaign()
            + " | "
            + keyword.adGroup()
            + " | "
            + keyword.text()
            + " | "
            + keyword.match().apiName(),
        decimal(row.cost() + row.invalidCost()),
        row.vanishes() ? "" : decimal(row.cost()));
  }

  private static String decimal(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
