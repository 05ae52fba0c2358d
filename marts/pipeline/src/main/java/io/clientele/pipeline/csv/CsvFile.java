package io.clientele.pipeline.csv;

import io.clientele.connector.text.DelimitedReader;
import io.clientele.connector.text.Delimiters;
import io.clientele.connector.text.RefusedFileException;
import io.clientele.connector.text.Row;
import io.clientele.connector.text.TextInput;
import io.clientele.lakehouse.problem.InvalidDefinitionException;
import io.clientele.lakehouse.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table that a person hands over: a header, then one record a line, in UTF-8. The delimiter
 * (comma, semicolon, tab or bar) is found out; columns may stand in any order, and others beside
 * them are left alone.
 */
public final class CsvFile {
  private static final int PROBLEMS_SHOWN = 20;

  private final Path file;
  private final char delimiter;
  private final Map<String, Integer> columns;

  private CsvFile(Path file, char delimiter, Map<String, Integer> columns) {
    this.file = file;
    this.delimiter = delimiter;
    this.columns = columns;
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws InvalidDefinitionException when there is no such file or it is empty
   */
  public static CsvFile open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw wrong(file.toString(), "is no file.", "Is the path right?");
    }
    char delimiter = Delimiters.of(file, "auto", isPacked(file), '"', 0);
    try (DelimitedReader reader = reader(file, delimiter)) {
      Row header = reader.next();
      if (header == null) {
        throw wrong(file.toString(), "is empty.", "Give it a header and rows.");
      }
      Map<String, Integer> columns = new HashMap<>();
      for (int index = 0; index < header.size(); index++) {
        columns.putIfAbsent(header.cell(index).strip().toLowerCase(Locale.ROOT), index);
      }
      return new CsvFile(file, delimiter, columns);
    } catch (RefusedFileException refused) {
      throw wrong(file.toString(), String.valueOf(refused.getMessage()), "");
    }
  }

  /** The names in the header, in lower case. */
  public Set<String> columns() {
    return new TreeSet<>(columns.keySet());
  }

  /**
   * Says which columns have to be there.
   *
   * @throws InvalidDefinitionException naming all that are missing and what there is
   */
  public CsvFile require(String... names) {
    List<String> missing = new ArrayList<>();
    for (String name : names) {
      if (!columns.containsKey(name)) {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      throw wrong(
          file + " line 1",
          "the header has no column " + String.join(", ", missing) + ".",
          "It has " + String.join(", ", columns()) + "; rename or add.");
    }
    return this;
  }

  /**
   * Gives every row to a reader of rows; a row's first bad cell ends that row only.
   *
   * @throws InvalidDefinitionException naming every bad cell, the first twenty in full
   */
  public void forEach(Consumer<CsvRow> use) throws IOException {
    List<Problem> problems = new ArrayList<>();
    long bad = 0;
    try (DelimitedReader reader = reader(file, delimiter)) {
      reader.next();
      for (@Nullable Row row = reader.next(); row != null; row = reader.next()) {
        try {
          use.accept(new CsvRow(row, columns));
        } catch (BadCellException wrong) {
          bad++;
          if (problems.size() < PROBLEMS_SHOWN) {
            problems.add(new Problem(file + " line " + row.line(), wrong.what(), wrong.remedy()));
          }
        }
      }
    } catch (RefusedFileException refused) {
      throw wrong(file.toString(), String.valueOf(refused.getMessage()), "");
    }
    if (bad > problems.size()) {
      problems.add(new Problem(file.toString(), bad + " rows are wrong in all.", ""));
    }
    if (bad > 0) {
      throw new InvalidDefinitionException(problems);
    }
  }

  private static DelimitedReader reader(Path file, char delimiter) throws IOException {
    return new DelimitedReader(TextInput.open(file, "auto", isPacked(file)), delimiter, '"');
  }

  private static boolean isPacked(Path file) {
    return file.toString().endsWith(".gz");
  }

  private static InvalidDefinitionException wrong(String where, String what, String remedy) {
    return new InvalidDefinitionException(List.of(new Problem(where, what, remedy)));
  }
}
