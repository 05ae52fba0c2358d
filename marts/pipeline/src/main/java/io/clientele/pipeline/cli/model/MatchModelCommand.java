package io.clientele.pipeline.cli.model;

import io.clientele.pipeline.csv.CsvFile;
import io.clientele.pipeline.csv.RecordTable;
import io.clientele.silver.match.Clusters;
import io.clientele.silver.match.Matcher;
import io.clientele.silver.match.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Finds the records of a file that are of one person or company. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description = {
      "Finds which records are of the same person or company, without examples to learn from.",
      "",
      "Reads any table with a column of ids and writes record_id,cluster_id,probability: records",
      "with one cluster_id belong together; cluster_id is one of their ids, and probability is that",
      "of the record's surest link, or that it has none. What a column means is guessed from its",
      "name and told on standard error; --map says it where the guess is wrong."
    })
final class MatchModelCommand implements Callable<Integer> {
  private static final List<String> HEADER = List.of("record_id", "cluster_id", "probability");

  @Spec private CommandSpec spec;
  @Mixin private FileOptions files;

  @Option(names = "--id", required = true, paramLabel = "COLUMN", description = "The id's column.")
  private String id;

  @Option(
      names = "--map",
      paramLabel = "COLUMN=ROLE",
      description = {
        "What a column means: given_name, family_name, name, company_name, birth_date, email,",
        "phone, number",
        "(of a person: tax, passport), street, house_number, postcode, city, region, text,",
        "category or ignore."
      })
  private Map<String, String> mapped = new LinkedHashMap<>();

  @Option(
      names = "--threshold",
      defaultValue = "0.5",
      paramLabel = "P",
      description = "Put together from this probability on; default ${DEFAULT-VALUE}.")
  private double threshold;

  @Override
  public Integer call() throws IOException {
    if (!(threshold > 0 && threshold < 1)) {
      throw wrong("--threshold is " + threshold + "; give a number between 0 and 1.");
    }
    String idColumn = id.strip().toLowerCase(Locale.ROOT);
    CsvFile file = files.open().require(idColumn);
    Map<String, Role> roles = roles(file, idColumn);
    RecordTable records = RecordTable.read(file, idColumn, roles.keySet());
    Clusters clusters = Matcher.match(records.compared(roles), threshold);
    List<String> ids = records.ids();
    files.write(
        HEADER,
        IntStream.range(0, ids.size())
            .mapToObj(
                record ->
                    List.of(
                        ids.get(record),
                        ids.get(clusters.cluster()[record]),
                        String.format(Locale.ROOT, "%.6f", clusters.probability()[record])))
            .toList());
    return 0;
  }

  /** What every column but the id's means; says so, that a wrong guess is seen. */
  private Map<String, Role> roles(CsvFile file, String idColumn) {
    Map<String, Role> said = said(file);
    Map<String, Role> roles = new LinkedHashMap<>();
    for (String column : file.columns()) {
      if (!column.equals(idColumn)) {
        roles.put(column, said.getOrDefault(column, Role.ofColumn(column)));
      }
    }
    if (roles.values().stream().allMatch(role -> role == Role.IGNORE)) {
      throw wrong("Nothing is left to compare; give the file columns beside the id.");
    }
    long compared = roles.values().stream().filter(role -> role != Role.IGNORE).count();
    if (compared > Matcher.MOST_COLUMNS) {
      throw wrong(
          compared
              + " columns are too many to compare; --map some to ignore until "
              + Matcher.MOST_COLUMNS
              + " are left.");
    }
    roles.forEach((column, role) -> System.err.println(column + " is compared as " + role.label()));
    return roles;
  }

  private Map<String, Role> said(CsvFile file) {
    Map<String, Role> said = new HashMap<>();
    List<String> mistakes = new ArrayList<>();
    mapped.forEach(
        (name, label) -> {
          String column = name.strip().toLowerCase(Locale.ROOT);
          if (!file.columns().contains(column)) {
            mistakes.add(
                "--map names the column "
                    + name
                    + "; there are "
                    + String.join(", ", file.columns())
                    + ".");
          }
          Role.labelled(label.strip().toLowerCase(Locale.ROOT))
              .ifPresentOrElse(
                  role -> said.put(column, role),
                  () ->
                      mistakes.add(
                          "--map gives "
                              + name
                              + " the role "
                              + label
                              + "; use one of "
                              + Role.labels()
                              + "."));
        });
    if (!mistakes.isEmpty()) {
      throw wrong(String.join(System.lineSeparator(), mistakes));
    }
    return said;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
