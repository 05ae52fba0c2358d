package io.clientele.pipeline.demo.export.salesforce;

import io.clientele.pipeline.demo.crm.Deal;
import io.clientele.pipeline.demo.crm.Stage;
import io.clientele.pipeline.demo.crm.StageEvent;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.world.World;
import java.time.LocalDate;
import java.util.List;

/** {@code Opportunity.csv}: the deals as they stand. */
public final class OpportunityFile {
  /** The first delivery that shows the right amount of every deal. */
  public static final int CORRECTED_IN = 3;

  private static final long CORRECTED_AT =
      Timeline.at((int) LocalDate.of(2026, 6, 3).toEpochDay(), 10 * 3600);
  private static final List<String> HEADER =
      List.of(
          "Id",
          "IsDeleted",
          "AccountId",
          "ContactId",
          "Name",
          "StageName",
          "Amount",
          "Probability",
          "ExpectedRevenue",
          "CloseDate",
          "IsClosed",
          "IsWon",
          "ForecastCategory",
          "Type",
          "LeadSource",
          "OwnerId",
          "LastStageChangeDate",
          "CreatedDate",
          "LastModifiedDate",
          "SystemModstamp",
          "Product_Code__c",
          "Loss_Reason__c");

  private OpportunityFile() {}

  /** The id of a deal. */
  public static String id(Deal deal) {
    return SalesforceId.opportunity(deal.index());
  }

  static Rendered render(World world, Delivery delivery) {
    CsvText csv = CsvText.quoted().line(HEADER);
    for (Deal deal : world.crm().deals()) {
      if (deal.createdAt() <= delivery.asOf()) {
        add(csv, deal, world, delivery);
      }
    }
    return csv.rendered(csv.lines() - 1, List.of());
  }

  private static void add(CsvText csv, Deal deal, World world, Delivery delivery) {
    StageEvent state = deal.stateAt(delivery.asOf());
    Stage stage = state.stage();
    boolean isMistaken = deal.misstatedAmount() != 0;
    boolean isStillMistaken = isMistaken && delivery.number() < CORRECTED_IN;
    long amount = isStillMistaken ? deal.misstatedAmount() : state.amount();
    long modified = isMistaken && !isStillMistaken ? CORRECTED_AT : state.at();
    int contact = world.crm().contacts().ofPerson().get(deal.person());
    csv.cell(SalesforceId.opportunity(deal.index()))
        .flag(false)
        .cell(SalesforceId.account(contact))
        .cell(SalesforceId.contact(contact))
        .cell(world.person(deal.person()).contact().company() + " - " + deal.product().category())
        .cell(stage.label())
        .money(amount)
        .cell(stage.percent())
        .money(amount * stage.percent() / 100)
        .isoDay(state.closeDay())
        .flag(stage.isClosed())
        .flag(stage.isWon())
        .cell(stage.forecastCategory())
        .cell(deal.lead() == Deal.NONE ? "Existing Business" : "New Business")
        .cell("Web")
        .cell(SalesforceId.user(deal.owner()))
        .utc(state.at())
        .utc(deal.createdAt())
        .utc(modified)
        .utc(modified)
        .cell(deal.product().number())
        .cell(stage == Stage.CLOSED_LOST ? deal.lostReason() : "")
        .end();
  }
}
