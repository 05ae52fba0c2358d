package io.clientele.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.build.check.CheckFailedException;
import io.clientele.build.check.Finding;
import io.clientele.build.plan.BuildOptions;
import io.clientele.catalog.segment.SegmentReader;
import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineProvider;
import io.clientele.lakehouse.engine.EngineSettings;
import io.clientele.lakehouse.problem.Problems;
import io.clientele.lakehouse.release.Release;
import io.clientele.lakehouse.release.ReleaseStore;
import io.clientele.lakehouse.table.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildRunnerTest {
  private static final Map<String, String> SALE =
      Map.of(
          "_source",
          "'shop'",
          "event_id",
          "'e1'",
          "basis",
          "'ordered'",
          "kind",
          "'sale'",
          "sales_date",
          "date '2026-06-01'",
          "customer_id",
          "'c1'",
          "order_id",
          "'o1'",
          "revenue",
          "100.00",
          "refund_amount",
          "0");
  private static final Map<String, String> ORDER =
      Map.of(
          "_source",
          "'shop'",
          "order_id",
          "'o1'",
          "customer_id",
          "'c1'",
          "kind",
          "'sale'",
          "order_date",
          "date '2026-06-01'",
          "revenue",
          "100.00");
  private static final Map<String, String> DEAL =
      Map.of(
          "_source",
          "'crm'",
          "deal_id",
          "'1'",
          "status",
          "'open'",
          "amount",
          "5.00",
          "pipeline",
          "'default'",
          "stage",
          "'New'",
          "created_date",
          "date '2026-06-01'");

  @TempDir Path folder;
  private Engine engine;
  private SmallLake small;

  @BeforeEach
  void open() throws IOException {
    engine =
        EngineProvider.named("duckdb")
            .open(new EngineSettings(folder, folder.resolve(".scratch"), 2, 512, Map.of()));
    small = new SmallLake(engine, folder);
    small.silver("revenue_event", List.of(SALE));
    small.silver("sales_order", List.of(ORDER));
    small.silver("deal", List.of(DEAL));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private static Release.Table gold(Release release, String mart) {
    return release.table(TableName.gold(mart)).orElseThrow();
  }

  @Test
  void firstBuildPublishesEveryMartAndSilver() throws IOException {
    BuildReport report = small.build(BuildOptions.changed());

    Release release = small.current();
    assertThat(report.published()).hasValue(1);
    assertThat(report.warnings()).isEmpty();
    assertThat(gold(release, "sales_daily").controls()).containsEntry("revenue", "100");
    assertThat(gold(release, "sales_daily").key()).contains("sales_date");
    assertThat(release.table(TableName.silver("revenue_event"))).isPresent();
    assertThat(release.unpinned()).containsExactly("customer_contact");
    assertThat(release.table(TableName.gold("customer_contact"))).isEmpty();
    assertThat(release.table(TableName.gold("sales_event"))).isEmpty();
    assertThat(release.asOfDate()).isEqualTo("2026-06-30");
    assertThat(new ReleaseStore(small.lake()).damage(release)).isEmpty();
  }

  @Test
  void nothingNewIsNotPublished() throws IOException {
    small.build(BuildOptions.changed());

    BuildReport again = small.build(BuildOptions.changed());

    assertThat(again.published()).isEmpty();
    assertThat(again.marts()).isEmpty();
    assertThat(small.current().releaseId()).isEqualTo(1);
  }

  @Test
  void martsWithoutInputHaveNoFileAndNoCommit() throws IOException {
    small.build(BuildOptions.changed());

    Release.Table keywords = gold(small.current(), "keyword_daily");
    assertThat(keywords.files()).isEmpty();
    assertThat(keywords.columns()).isNotEmpty();
    assertThat(small.lake().table(TableName.gold("keyword_daily"))).doesNotExist();
  }

  @Test
  void onlyMartsOfChangedInputsAreComputedAgain() throws IOException {
    small.build(BuildOptions.changed());
    small.silver(
        "deal",
        List.of(
            DEAL,
            Map.of(
                "_source",
                "'crm'",
                "deal_id",
                "'2'",
                "status",
                "'open'",
                "pipeline",
                "'default'",
                "stage",
                "'New'")));

    BuildReport report = small.build(BuildOptions.changed());

    assertThat(report.published()).hasValue(2);
    assertThat(report.marts())
        .extracting(BuildReport.Built::mart)
        .contains("deal_cycle", "funnel_stage", "reconciliation")
        .doesNotContain("sales_daily", "product_sales", "customer_month");
    assertThat(gold(small.current(), "deal_cycle").rows()).isEqualTo(2);
  }

  @Test
  void anotherDayIsAnotherRelease() throws IOException {
    small.build(BuildOptions.changed());

    small.build(BuildOptions.changed(), small.companyAsOf("2026-06-30T10:00:00Z"));
    assertThat(small.current().releaseId()).isEqualTo(1);

    small.build(BuildOptions.changed(), small.companyAsOf("2026-05-31T10:00:00Z"));
    assertThat(small.current().releaseId()).isEqualTo(2);
    assertThat(gold(small.current(), "sales_daily").rows()).isZero();
  }

  @Test
  void ownSegmentsMakeTheirMartsAgainAndNoOthers() throws IOException {
    small.build(BuildOptions.changed());
    Problems problems = new Problems();
    small.decideSegments(
        new SegmentReader(problems)
            .read(
                "segments.yml",
                """
                segments:
                  - { name: buyers, label: Buyers, meaning: Everybody who bought., when: [{}] }
                """)
            .orElseThrow());

    BuildReport report = small.build(BuildOptions.changed());

    assertThat(report.marts())
        .extracting(BuildReport.Built::mart)
        .contains("customer_segment", "segment_migration", "segment_definition", "customer_360")
        .doesNotContain("sales_daily", "customer_month", "keyword_daily");
    assertThat(report.published()).hasValue(2);
  }

  @Test
  void failedCheckLeavesTheReleaseAndTellsEverything() throws IOException {
    small.build(BuildOptions.changed());
    small.silver(
        "deal",
        List.of(
            DEAL,
            DEAL,
            Map.of(
                "_source",
                "'crm'",
                "deal_id",
                "'3'",
                "status",
                "'lukewarm'",
                "pipeline",
                "'default'",
                "stage",
                "'New'")));

    CheckFailedException failed =
        catchThrowableOfType(CheckFailedException.class, () -> small.build(BuildOptions.changed()));

    assertThat(failed.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "deal_cycle: 1 values of its key [source, deal_id] occur more than once:"
                + " source = crm, deal_id = 1",
            "deal_cycle: accepted status does not hold in 1 rows:" + " source = crm, deal_id = 3");
    assertThat(small.current().releaseId()).isEqualTo(1);
  }

  @Test
  void whatFailedOnceIsCheckedAgainThoughNothingChanged() throws IOException {
    small.silver("deal", List.of(DEAL, DEAL));
    assertThatThrownBy(() -> small.build(BuildOptions.changed()))
        .isInstanceOf(CheckFailedException.class);

    CheckFailedException again =
        catchThrowableOfType(CheckFailedException.class, () -> small.build(BuildOptions.changed()));

    assertThat(again).isNotNull();
    assertThat(new ReleaseStore(small.lake()).current()).isEmpty();
  }

  @Test
  void chosenMartsComeWithWhatTheyRead() throws IOException {
    BuildReport report = small.build(new BuildOptions(List.of("customer_360"), false));

    assertThat(report.marts())
        .extracting(BuildReport.Built::mart)
        .containsExactlyInAnyOrder(
            "customer_segment",
            "attribution_credit",
            "customer_value",
            "keyword_daily",
            "keyword_customer",
            "customer_cost",
            "customer_churn",
            "response_time",
            "contact_preference",
            "customer_360");
  }

  @Test
  void damagedFilesAreMadeAgain() throws IOException {
    small.build(BuildOptions.changed());
    DataFile file = gold(small.current(), "sales_daily").files().get(0);
    Files.delete(small.lake().root().resolve(file.path()));

    BuildReport report = small.build(BuildOptions.changed());

    assertThat(report.marts()).extracting(BuildReport.Built::mart).contains("sales_daily");
    assertThat(new ReleaseStore(small.lake()).damage(small.current())).isEmpty();
  }
}
