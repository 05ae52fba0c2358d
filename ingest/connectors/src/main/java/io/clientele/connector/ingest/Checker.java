package io.clientele.connector.ingest;

import io.clientele.connector.field.RejectReason;
import io.clientele.connector.inspect.FileInspection;
import io.clientele.connector.inspect.Inspector;
import io.clientele.connector.landing.FoundFile;
import io.clientele.connector.record.Reject;
import io.clientele.connector.spec.SourceSpec;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.lakehouse.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Looks through every file of every source and writes nothing. */
public final class Checker {
  private static final int THREADS = 2;

  /**
   * Everything that is wrong: missing sources, files that would be refused, and per file and reason
   * the records that would be quarantined.
   *
   * @throws IOException when a file cannot be read to its end
   */
  public List<Problem> check(List<SourceSpec> sources) throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (SourceSpec source : sources) {
      int files = 0;
      for (StreamSpec stream : source.streams()) {
        List<FoundFile> found = new ArrayList<>();
        IngestRunner.find(source, stream, found)
            .ifPresent(
                missing ->
                    problems.add(
                        new Problem(source.name() + "/" + stream.name(), missing.message(), "")));
        files += found.size();
        problems.addAll(check(source, stream, found));
      }
      if (files == 0 && problems.isEmpty()) {
        problems.add(new Problem(source.name(), IngestRunner.nothingIn(source), ""));
      }
    }
    return problems;
  }

  private static List<Problem> check(SourceSpec source, StreamSpec stream, List<FoundFile> files)
      throws IOException {
    Inspector inspector = new Inspector(stream);
    List<Problem> problems = new ArrayList<>();
    new Parallel(THREADS)
        .map(
            files,
            file ->
                problems(
                    source.name() + "/" + stream.name() + " " + file.path(),
                    inspector.inspect(file.file(), file.path())))
        .forEach(problems::addAll);
    return problems;
  }

  private static List<Problem> problems(String where, FileInspection inspection) {
    String refusal = inspection.refusal();
    if (refusal != null) {
      return List.of(new Problem(where, refusal, ""));
    }
    Map<RejectReason, List<Reject>> byReason = new EnumMap<>(RejectReason.class);
    for (Reject reject : inspection.rejects()) {
      byReason.computeIfAbsent(reject.reason(), reason -> new ArrayList<>()).add(reject);
    }
    List<Problem> problems = new ArrayList<>();
    byReason.forEach(
        (reason, rejects) ->
            problems.add(
                new Problem(
                    where + " line " + rejects.get(0).line(),
                    rejects.get(0).message() + others(rejects.size() - 1),
                    reason.remedy())));
    return problems;
  }

  private static String others(int count) {
    return count == 0 ? "" : " " + count + " more like it.";
  }
}
