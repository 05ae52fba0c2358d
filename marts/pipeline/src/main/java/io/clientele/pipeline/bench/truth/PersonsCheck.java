package io.clientele.pipeline.bench.truth;

import io.clientele.pipeline.bench.figure.PairScore;
import io.clientele.pipeline.csv.CsvFile;
import io.clientele.pipeline.csv.RecordTable;
import io.clientele.silver.match.Clusters;
import io.clientele.silver.match.Matcher;
import io.clientele.silver.match.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Invented people written down several times, with mistakes: who is who is known.
 *
 * @param file below the folder of data sets
 * @param id the column of ids
 * @param truth the column that says who it is; it is not compared
 * @param person who it is, from what stands in that column
 */
record PersonsCheck(
    String name,
    String file,
    String id,
    String truth,
    UnaryOperator<String> person,
    double demanded)
    implements TruthCheck {
  private static final double THRESHOLD = 0.5;

  /** A file of Febrl, published by its authors at the Australian National University. */
  static PersonsCheck febrl(int number, double demanded) {
    return new PersonsCheck(
        "Febrl " + number,
        "febrl/dataset" + number + ".csv",
        "rec_id",
        "rec_id",
        id -> id.split("-", -1)[1],
        demanded);
  }

  /** A thousand records published with Splink. */
  static PersonsCheck fake() {
    return new PersonsCheck(
        "fake_1000", "splink/fake_1000.csv", "unique_id", "cluster", UnaryOperator.identity(), 0.9);
  }

  @Override
  public String needs() {
    return file;
  }

  @Override
  public void check(Path data, Path work, Consumer<TruthFigure> found) throws IOException {
    CsvFile csv = CsvFile.open(data.resolve(file));
    RecordTable records = RecordTable.read(csv, id, csv.columns());
    Map<String, Role> roles = new TreeMap<>();
    csv.columns().stream()
        .filter(column -> !column.equals(id) && !column.equals(truth))
        .forEach(column -> roles.put(column, Role.ofColumn(column)));
    Clusters clusters = Matcher.match(records.compared(roles), THRESHOLD);
    List<String> persons = records.values().getOrDefault(truth, records.ids());
    double score =
        PairScore.of(
            persons.stream().map(person).toList(),
            IntStream.of(clusters.cluster()).mapToObj(String::valueOf).toList());
    found.accept(TruthFigure.atLeast("who is who, F1", score, demanded));
  }
}
