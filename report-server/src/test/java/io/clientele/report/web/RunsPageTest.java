package io.clientele.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.run.RunHistory;
import io.clientele.report.fixture.SharedServer;
import io.clientele.report.fixture.Visitor;
import io.clientele.report.format.Figures;
import io.clientele.report.page.Header;
import io.clientele.report.page.RunsPage;
import io.clientele.report.release.ReleaseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsPageTest {
  private static final Header HEADER =
      new Header("Runs", "", List.of(), Optional.empty(), "", "1", "", "", false);

  @TempDir Path folder;

  private String sentence() throws IOException {
    Path lake = SharedServer.get().lake().path();
    Figures figures = new Figures(new ReleaseFolder(lake).release(1).company());
    return new RunsPage(new RunHistory(new Lake(folder)))
        .view(HEADER, figures, List.of())
        .sentence();
  }

  @Test
  void runsAreListedNewestFirstInTheCompanysTimeWithWhatTheyBrought() {
    String page = Visitor.as("viewer").get("/runs").body();

    assertThat(page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "))
        .contains(
            "19 Dec 2025, 03:01 run done tried again, nightly 2 9.25 1 0 0 0 0"
                + " 19 Dec 2025, 03:00 run lake was busy on schedule, nightly 1 0.5 – 0 0 0 0"
                + " 18 Dec 2025, 02:30 run data was refused by hand 1 12.5 – 1,200 1,195 5 1 ");
    assertThat(page).contains("<a href=\"/overview?r=1\">1</a>").doesNotContain("anna");
  }

  @Test
  void menuLeadsToIt() {
    assertThat(Visitor.as("viewer").get("/overview").body()).contains("href=\"/runs\"");
    assertThat(Visitor.as("viewer").get("/runs").body())
        .contains("href=\"/runs\" aria-current=\"page\"");
  }

  @Test
  void emptyAndDamagedHistoriesAreToldInWords() throws IOException {
    assertThat(sentence()).isEqualTo("No run is on record.");

    Files.createDirectories(folder.resolve("journal"));
    Files.writeString(folder.resolve("journal/runs.jsonl"), "nonsense\n");
    assertThat(sentence()).startsWith("The history of runs cannot be read");
  }
}
