package io.clientele.pipeline.demo.export.telephony;

import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.export.ExportFile;
import io.clientele.pipeline.demo.telephony.Call;
import io.clientele.pipeline.demo.telephony.Calls;
import io.clientele.pipeline.demo.world.World;
import java.util.ArrayList;
import java.util.List;

/** The exchange's records, one file for every month since they are kept. */
public final class TelephonyExport {
  private TelephonyExport() {}

  public static List<ExportFile> files(World world) {
    List<Call> calls = Calls.of(world);
    List<ExportFile> files = new ArrayList<>();
    for (Delivery delivery : Delivery.all()) {
      int first = Math.max(delivery.firstMonth(), Calls.FIRST_MONTH);
      for (int number = first; number <= delivery.lastMonth(); number++) {
        int month = number;
        files.add(
            new ExportFile(
                delivery,
                "telephony/Master_" + Timeline.monthName(month) + ".csv",
                () -> MasterFile.render(calls, month)));
      }
    }
    return files;
  }
}
