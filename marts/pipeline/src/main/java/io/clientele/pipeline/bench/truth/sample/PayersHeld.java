package io.clientele.pipeline.bench.truth.sample;

import io.clientele.pipeline.csv.CsvFile;
import io.clientele.pipeline.demo.SampleCompany;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is said to pay late by habit, and who really does.
 *
 * @param named persons behind the customers of that habit; a customer without a person keeps the
 *     customer's id
 * @param planted persons who do
 */
public record PayersHeld(Set<String> named, Set<String> planted) {

  /**
   * @param lake holds the release as of the last delivery
   * @param truth the folder of what is true
   */
  public static PayersHeld of(Path lake, Path truth) throws IOException {
    AskedRelease end = AskedRelease.of(lake, SampleCompany.deliveryDates().get(3));
    TruePersons persons =
        TruePersons.of(
            truth, end.rows("select customer_id, source, source_id from silver.customer_identity"));
    Set<String> named = new TreeSet<>();
    for (List<String> row :
        end.rows("select customer_id from customer_payment where habit = 'late'")) {
      named.add(persons.of(row.get(0)).map(TruePersons.Person::id).orElse(row.get(0)));
    }
    Set<String> planted = new TreeSet<>();
    CsvFile.open(truth.resolve("late_payers.csv"))
        .forEach(row -> planted.add(row.text("person_id")));
    return new PayersHeld(named, planted);
  }

  /** Planted ones who were named. */
  public Share found() {
    return new Share(planted.stream().filter(named::contains).count(), planted.size());
  }

  /** Named ones who were not planted. */
  public long falseAlarms() {
    return named.stream().filter(person -> !planted.contains(person)).count();
  }
}
