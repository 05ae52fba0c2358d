package io.clientele.pipeline.bench.truth.sample;

import io.clientele.pipeline.csv.CsvFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is true about the persons behind resolved customers. */
final class TruePersons {
  private final Map<String, Person> byId = new HashMap<>();
  private final Map<String, String> personOfRecord = new HashMap<>();
  private final Map<String, Person> ofCustomer = new HashMap<>();

  /** A person as invented: what they do, and until when they were going to buy. */
  record Person(String id, String behaviour, LocalDate lastActive) {
    boolean isGone(LocalDate day) {
      return lastActive.isBefore(day);
    }
  }

  /**
   * Reads the truth.
   *
   * @param identities rows of customer id, source and source id; a customer in whom two persons
   *     were taken for one belongs to nobody
   */
  static TruePersons of(Path truth, List<List<String>> identities) throws IOException {
    TruePersons persons = new TruePersons();
    CsvFile.open(truth.resolve("persons.csv"))
        .forEach(
            row ->
                persons.byId.put(
                    row.text("person_id"),
                    new Person(
                        row.text("person_id"),
                        row.text("behaviour"),
                        LocalDate.parse(row.text("last_active_date")))));
    CsvFile.open(truth.resolve("customers.csv"))
        .forEach(
            row ->
                persons.personOfRecord.put(
                    row.text("source") + " " + row.text("source_id"), row.text("person_id")));
    persons.resolve(identities);
    return persons;
  }

  private void resolve(List<List<String>> identities) {
    Map<String, Set<String>> found = new HashMap<>();
    for (List<String> row : identities) {
      String id = row.get(2).substring(row.get(2).indexOf(':') + 1);
      String person = personOfRecord.get(row.get(1) + " " + id);
      if (person != null) {
        found.computeIfAbsent(row.get(0), customer -> new HashSet<>()).add(person);
      }
    }
    found.forEach(
        (customer, persons) -> {
          Person person = byId.get(persons.iterator().next());
          if (persons.size() == 1 && person != null) {
            ofCustomer.put(customer, person);
          }
        });
  }

  Optional<Person> of(String customer) {
    return Optional.ofNullable(ofCustomer.get(customer));
  }
}
