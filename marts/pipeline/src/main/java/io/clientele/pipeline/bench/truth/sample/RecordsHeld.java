package io.clientele.pipeline.bench.truth.sample;

import io.clientele.pipeline.csv.CsvFile;
import io.clientele.pipeline.demo.SampleCompany;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which records were found to be of one person, held against who they really are. */
public final class RecordsHeld {
  private final List<Record> records = new ArrayList<>();
  private final Map<String, String> originals = new HashMap<>();

  /**
   * A record of the truth.
   *
   * @param person who it is, as a person or as a company
   * @param likeness how it resembles the person's first record
   */
  private record Record(String person, String likeness, String customer) {}

  private RecordsHeld() {}

  /** Asks the last release of a lake of the sample company. */
  public static RecordsHeld of(Path lake, Path truth) throws IOException {
    List<List<String>> rows =
        AskedRelease.of(lake, SampleCompany.deliveryDates().get(3))
            .rows(
                "select i.source || ' ' || i.source_id, i.customer_id, p.kind"
                    + " from silver.customer_identity i join silver.party_record p"
                    + " on p._source = i.source and p.record_id = i.source_id");
    Map<String, List<String>> found = new HashMap<>();
    rows.forEach(row -> found.put(row.get(0), row));
    RecordsHeld held = new RecordsHeld();
    CsvFile.open(truth.resolve("customers.csv"))
        .forEach(
            row -> {
              List<String> told = found.get(row.text("source") + " " + row.text("source_id"));
              if (told != null) {
                held.add(
                    new Record(
                        row.text("person_id") + " " + told.get(2),
                        row.text("likeness"),
                        told.get(1)));
              }
            });
    return held;
  }

  private void add(Record record) {
    records.add(record);
    if (record.likeness().equals("original")) {
      originals.put(record.person(), record.customer());
    }
  }

  /** Records of a likeness that were put together with the person's first one. */
  public Share found(String likeness) {
    List<Record> again =
        records.stream()
            .filter(record -> record.likeness().equals(likeness))
            .filter(record -> originals.containsKey(record.person()))
            .toList();
    long count =
        again.stream()
            .filter(record -> record.customer().equals(originals.get(record.person())))
            .count();
    return new Share(count, again.size());
  }

  /** Customers in whom two persons were taken for one. */
  public Share mistaken() {
    Map<String, Set<String>> persons = new HashMap<>();
    records.forEach(
        record ->
            persons
                .computeIfAbsent(record.customer(), any -> new HashSet<>())
                .add(record.person()));
    long count = persons.values().stream().filter(each -> each.size() > 1).count();
    return new Share(count, persons.size());
  }
}
