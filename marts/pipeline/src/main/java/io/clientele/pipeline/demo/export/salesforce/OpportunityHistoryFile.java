package io.clientele.pipeline.demo.export.salesforce;

import io.clientele.pipeline.demo.crm.Deal;
import io.clientele.pipeline.demo.crm.StageEvent;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.world.World;
import java.util.List;

/** {@code OpportunityHistory.csv}: every change of stage, amount or closing date. */
final class OpportunityHistoryFile {
  private static final List<String> HEADER =
      List.of(
          "Id",
          "IsDeleted",
          "OpportunityId",
          "StageName",
          "Amount",
          "ExpectedRevenue",
          "CloseDate",
          "Probability",
          "ForecastCategory",
          "PrevAmount",
          "PrevCloseDate",
          "CreatedById",
          "CreatedDate",
          "SystemModstamp");

  private OpportunityHistoryFile() {}

  static Rendered render(World world, Delivery delivery) {
    CsvText csv = CsvText.quoted().line(HEADER);
    int index = 0;
    for (Deal deal : world.crm().deals()) {
      for (int place = 0; place < deal.events().size(); place++, index++) {
        if (deal.events().get(place).at() <= delivery.asOf()) {
          add(csv, index, deal, place);
        }
      }
    }
    return csv.rendered(csv.lines() - 1, List.of());
  }

  private static void add(CsvText csv, int index, Deal deal, int place) {
    StageEvent event = deal.events().get(place);
    csv.cell(SalesforceId.history(index))
        .flag(false)
        .cell(SalesforceId.opportunity(deal.index()))
        .cell(event.stage().label())
        .money(event.amount())
        .money(event.amount() * event.stage().percent() / 100)
        .isoDay(event.closeDay())
        .cell(event.stage().percent())
        .cell(event.stage().forecastCategory());
    if (place == 0) {
      csv.empty().empty();
    } else {
      StageEvent previous = deal.events().get(place - 1);
      csv.money(previous.amount()).isoDay(previous.closeDay());
    }
    csv.cell(SalesforceId.user(deal.owner())).utc(event.at()).utc(event.at()).end();
  }
}
