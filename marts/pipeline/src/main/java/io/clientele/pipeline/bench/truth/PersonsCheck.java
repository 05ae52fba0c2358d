package io.clientele.pipeline.bench.truth;

import io.clientele.pipeline.csv.CsvFile;
import io.clientele.pipeline.csv.RecordTable;
import io.clientele.silver.match.Clusters;
import io.clientele.silver.match.Matcher;
import io.clientele.silver.match.Role;
import io.clientele.silver.match.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Invented people written down several times, with mistakes: who is who is known. Febrl's files are
 * published by its authors at the Australian National University, the others with Splink.
 */
final class PersonsCheck implements TruthCheck {
  private static final double THRESHOLD = 0.5;

  @Override
  public String name() {
    return "Who is who";
  }

  @Override
  public String needs() {
    return "febrl/dataset1.csv";
  }

  @Override
  public void check(Path data, Path work, Consumer<TruthFigure> found) throws IOException {
    double[] demanded = {0.97, 0.97, 0.98};
    for (int number = 1; number <= demanded.length; number++) {
      Path file = data.resolve("febrl/dataset" + number + ".csv");
      double score = score(file, "rec_id", "rec_id", id -> id.split("-", -1)[1]);
      found.accept(TruthFigure.atLeast("Febrl " + number + ", F1", score, demanded[number - 1]));
    }
    Path fake = data.resolve("splink/fake_1000.csv");
    double score = score(fake, "unique_id", "cluster", UnaryOperator.identity());
    found.accept(TruthFigure.atLeast("fake_1000, F1", score, 0.9));
  }

  /** The harmonic mean of precision and recall of pairs. */
  private static double score(Path path, String id, String truth, UnaryOperator<String> person)
      throws IOException {
    CsvFile file = CsvFile.open(path);
    RecordTable records = RecordTable.read(file, id, file.columns());
    TreeSet<String> compared = new TreeSet<>(file.columns());
    compared.removeAll(List.of(id, truth));
    List<Table.Field> fields = new ArrayList<>();
    records
        .values()
        .forEach(
            (column, values) -> {
              if (compared.contains(column)) {
                String[] texts = values.toArray(String[]::new);
                fields.add(new Table.Field(column, Role.ofColumn(column), texts));
              }
            });
    Clusters clusters = Matcher.match(new Table(records.ids().size(), fields), THRESHOLD);
    List<String> persons = records.values().getOrDefault(truth, List.of());
    Map<String, Integer> really = new HashMap<>();
    Map<String, Integer> together = new HashMap<>();
    Map<String, Integer> both = new HashMap<>();
    for (int record = 0; record < persons.size(); record++) {
      String own = person.apply(persons.get(record));
      String cluster = String.valueOf(clusters.cluster()[record]);
      really.merge(own, 1, Integer::sum);
      together.merge(cluster, 1, Integer::sum);
      both.merge(own + "|" + cluster, 1, Integer::sum);
    }
    return 2 * pairs(both.values()) / (pairs(really.values()) + pairs(together.values()));
  }

  private static double pairs(Collection<Integer> sizes) {
    return sizes.stream().mapToDouble(size -> size * (size - 1) / 2.0).sum();
  }
}
