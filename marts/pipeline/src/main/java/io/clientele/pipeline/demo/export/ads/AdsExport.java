package io.clientele.pipeline.demo.export.ads;

import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.export.ExportFile;
import io.clientele.pipeline.demo.world.FirstOrders;
import io.clientele.pipeline.demo.world.World;
import java.util.ArrayList;
import java.util.List;

/** The advertising account's files: a keyword report and a click archive for every month. */
public final class AdsExport {
  private AdsExport() {}

  public static List<ExportFile> files(World world) {
    FirstOrders firstOrders = FirstOrders.of(world);
    List<ExportFile> files = new ArrayList<>();
    for (Delivery delivery : Delivery.all()) {
      for (int number = delivery.firstMonth(); number <= delivery.lastMonth(); number++) {
        int month = number;
        String name = Timeline.monthName(month) + ".csv";
        files.add(
            new ExportFile(
                delivery,
                "google-ads/search_keyword_" + name,
                () -> KeywordReport.render(world, firstOrders, month)));
        if (ClickArchive.covers(month)) {
          files.add(
              new ExportFile(
                  delivery,
                  "google-ads/click_view_" + name,
                  () -> ClickArchive.render(world, month)));
        }
      }
    }
    return files;
  }
}
