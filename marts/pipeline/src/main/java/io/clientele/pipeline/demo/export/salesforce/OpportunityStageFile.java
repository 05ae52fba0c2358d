package io.clientele.pipeline.demo.export.salesforce;

import io.clientele.pipeline.demo.crm.Stage;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.world.World;
import java.util.List;

/** {@code OpportunityStage.csv}: the stages of the sales process. */
final class OpportunityStageFile {
  private static final List<String> HEADER =
      List.of(
          "Id",
          "ApiName",
          "MasterLabel",
          "SortOrder",
          "IsActive",
          "IsClosed",
          "IsWon",
          "DefaultProbability",
          "ForecastCategory",
          "ForecastCategoryName",
          "CreatedDate",
          "SystemModstamp");

  private OpportunityStageFile() {}

  static Rendered render(World world, Delivery delivery) {
    CsvText csv = CsvText.quoted().line(HEADER);
    long created = Timeline.at(Timeline.FIRST - 20, 9 * 3600);
    List<Stage> stages = List.of(Stage.values());
    for (int index = 0; index < stages.size(); index++) {
      Stage stage = stages.get(index);
      csv.cell(SalesforceId.stage(index))
          .cell(stage.label())
          .cell(stage.label())
          .cell(index + 1)
          .flag(true)
          .flag(stage.isClosed())
          .flag(stage.isWon())
          .cell(stage.percent())
          .cell(stage.forecastCategory())
          .cell(stage.forecastCategory())
          .utc(created)
          .utc(created)
          .end();
    }
    return csv.rendered(csv.lines() - 1, List.of());
  }
}
