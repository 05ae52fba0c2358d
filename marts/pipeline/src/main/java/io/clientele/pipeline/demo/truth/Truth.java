package io.clientele.pipeline.demo.truth;

import io.clientele.pipeline.demo.draw.Resource;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.WrittenFile;
import io.clientele.pipeline.demo.world.World;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All answers to the sample company, as files by name. */
public final class Truth {
  private Truth() {}

  /** The answers about a world and the files that were made of it. */
  public static Map<String, byte[]> of(World world, List<WrittenFile> exports) {
    FileTruth fileTruth = FileTruth.of(exports);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("README.md", Resource.text("truth-readme.md").getBytes(StandardCharsets.UTF_8));
    put(files, "customers.csv", CustomerTruth.of(world));
    put(files, "persons.csv", PersonTruth.of(world));
    put(files, "keywords.csv", KeywordTruth.of(world));
    put(files, "keyword_cohorts.csv", CohortTruth.of(world));
    put(files, "months.csv", MonthTruth.of(world));
    put(files, "goals.csv", GoalTruth.of(world));
    put(files, "calls.csv", CallTruth.of(world));
    put(files, "deals.csv", DealTruth.of(world));
    put(files, "newsletters.csv", NewsTruth.of(world));
    put(files, "conversations.csv", LetterTruth.of(world));
    put(files, "planted_faults.csv", FaultTruth.of(world));
    put(files, "late_payers.csv", LatePayerTruth.of(world));
    put(files, "corrections.csv", CorrectionTruth.of(world));
    put(files, "bad_rows.csv", fileTruth.badRows());
    put(files, "files.csv", fileTruth.files());
    return files;
  }

  private static void put(Map<String, byte[]> files, String name, CsvText csv) {
    files.put(name, csv.rendered(csv.lines() - 1, List.of()).bytes());
  }
}
