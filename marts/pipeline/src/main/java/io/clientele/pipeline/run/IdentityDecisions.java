package io.clientele.pipeline.run;

import io.clientele.connector.config.Configuration;
import io.clientele.lakehouse.problem.InvalidDefinitionException;
import io.clientele.lakehouse.problem.Problems;
import io.clientele.pipeline.csv.CsvFile;
import io.clientele.pipeline.csv.CsvRow;
import io.clientele.report.identity.DecisionBook;
import io.clientele.report.web.ReportOptions;
import io.clientele.silver.identity.Decision;
import io.clientele.silver.identity.Decision.RecordName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What people said about who is who: in the file that the configuration names, and on the page
 * Identity of a server whose own folder lies beside the lake.
 */
public final class IdentityDecisions {
  private IdentityDecisions() {}

  /**
   * Reads the decisions; none where there is no file.
   *
   * @throws InvalidDefinitionException with everything that is wrong
   */
  public static List<Decision> of(Configuration configuration) throws IOException {
    List<Decision> decisions = new ArrayList<>();
    Path file = configuration.identity().decisions();
    if (file != null) {
      decisions.addAll(read(file));
    }
    Path book = ReportOptions.stateBeside(configuration.lake()).resolve(DecisionBook.FILE);
    if (Files.exists(book) && !book.equals(file)) {
      decisions.addAll(read(book));
    }
    return decisions;
  }

  /** Reads the decisions; what is wrong goes into {@code problems}. */
  public static void check(Configuration configuration, Problems problems) {
    try {
      of(configuration);
    } catch (InvalidDefinitionException wrong) {
      wrong.problems().forEach(each -> problems.add(each.where(), each.what(), each.remedy()));
    } catch (IOException unreadable) {
      problems.add(
          String.valueOf(configuration.identity().decisions()),
          "cannot be read: " + unreadable.getMessage(),
          "Is it a file that you may read?");
    }
  }

  private static List<Decision> read(Path file) throws IOException {
    List<Decision> decisions = new ArrayList<>();
    CsvFile.open(file)
        .require("source", "source_id", "other_source", "other_source_id", "decision", "decided_at")
        .forEach(row -> decisions.add(decision(row)));
    return decisions;
  }

  private static Decision decision(CsvRow row) {
    RecordName one = new RecordName(row.required("source"), row.required("source_id"));
    RecordName other =
        new RecordName(row.required("other_source"), row.required("other_source_id"));
    if (one.equals(other)) {
      throw row.bad("other_source_id", "Name two different records.");
    }
    boolean isSame =
        switch (row.text("decision").toLowerCase(Locale.ROOT)) {
          case "same" -> true;
          case "not_same", "not same" -> false;
          default -> throw row.bad("decision", "Write same or not_same.");
        };
    return new Decision(
        one,
        other,
        isSame,
        row.dateTime("decided_at").toInstant(ZoneOffset.UTC),
        given(row.text("decided_by")),
        given(row.text("note")));
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
