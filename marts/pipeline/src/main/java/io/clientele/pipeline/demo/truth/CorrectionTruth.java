package io.clientele.pipeline.demo.truth;

import io.clientele.pipeline.demo.export.Correction;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.ads.AdsCorrections;
import io.clientele.pipeline.demo.export.salesforce.CrmCorrections;
import io.clientele.pipeline.demo.export.shop.ShopCorrections;
import io.clientele.pipeline.demo.world.World;
import java.util.ArrayList;
import java.util.List;

/** {@code corrections.csv}: what later deliveries say differently. */
final class CorrectionTruth {
  private CorrectionTruth() {}

  static CsvText of(World world) {
    List<Correction> corrections = new ArrayList<>();
    corrections.addAll(ShopCorrections.of(world));
    corrections.addAll(CrmCorrections.of(world));
    corrections.addAll(AdsCorrections.of(world));
    CsvText csv =
        CsvText.plain().line(List.of("delivery", "file", "kind", "key", "before", "after"));
    for (Correction correction : corrections) {
      csv.cell(correction.delivery())
          .cell(correction.file())
          .cell(correction.kind())
          .cell(correction.key())
          .cell(correction.before())
          .cell(correction.after())
          .end();
    }
    return csv;
  }
}
