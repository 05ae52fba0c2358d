package io.clientele.pipeline.demo.truth;

import io.clientele.pipeline.demo.crm.Deal;
import io.clientele.pipeline.demo.crm.Stage;
import io.clientele.pipeline.demo.crm.StageEvent;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.export.salesforce.OpportunityFile;
import io.clientele.pipeline.demo.shop.Order;
import io.clientele.pipeline.demo.world.World;
import java.util.List;

/** {@code deals.csv}: every deal as it stands at the last delivery. */
final class DealTruth {
  private static final List<String> HEADER =
      List.of(
          "deal_id",
          "person_id",
          "owner",
          "status",
          "stage",
          "amount",
          "created_date",
          "closed_date",
          "shop_order");

  private DealTruth() {}

  static CsvText of(World world) {
    long asOf = Delivery.of(Delivery.all().size()).asOf();
    CsvText csv = CsvText.plain().line(HEADER);
    for (Deal deal : world.crm().deals()) {
      if (deal.createdAt() <= asOf) {
        add(csv, deal, deal.stateAt(asOf), world);
      }
    }
    return csv;
  }

  private static void add(CsvText csv, Deal deal, StageEvent state, World world) {
    Stage stage = state.stage();
    csv.cell(OpportunityFile.id(deal))
        .cell(world.person(deal.person()).id())
        .cell(world.staff().employee(deal.owner()).email())
        .cell(stage.isWon() ? "won" : stage.isClosed() ? "lost" : "open")
        .cell(stage.label())
        .money(state.amount())
        .isoDay(Timeline.day(deal.createdAt()))
        .isoDay(stage.isClosed() ? Timeline.day(state.at()) : Timeline.NEVER)
        .cell(stage.isWon() ? Order.id(deal.order()) : "")
        .end();
  }
}
