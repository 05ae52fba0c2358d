package io.clientele.connector.record;

import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.text.RefusedFileException;
import io.clientele.connector.text.Row;
import io.clientele.lakehouse.engine.function.Texts;
import io.clientele.lakehouse.table.ClosestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the declared fields stand in one file, and what else stands there.
 *
 * @param columns the column of each declared field in declared order; -1 when the file has none
 * @param extras the captions of columns that no field declares, by column; null where one does
 * @param width the number of cells of every record
 */
record Header(int[] columns, String[] extras, int width) {
  /**
   * Fields in the declared order; a file may end before optional ones.
   *
   * @param width how many cells the file's first record has
   */
  static Header byPosition(List<FieldSpec> fields, int width) {
    int least = fields.size();
    while (least > 0 && fields.get(least - 1).isOptional()) {
      least--;
    }
    int present = Math.max(least, Math.min(width, fields.size()));
    int[] columns = new int[fields.size()];
    Arrays.setAll(columns, index -> index < present ? index : -1);
    return new Header(columns, new String[present], present);
  }

  /** Whether a row holds the captions of all fields that must be there. */
  static boolean fits(Row row, List<FieldSpec> fields) {
    Set<String> captions = new HashSet<>(captions(row));
    return fields.stream().allMatch(field -> field.isOptional() || isIn(field, captions));
  }

  /** How many of the fields that must be there have their caption in a row. */
  static long captionsIn(Row row, List<FieldSpec> fields) {
    Set<String> captions = new HashSet<>(captions(row));
    return fields.stream().filter(field -> !field.isOptional() && isIn(field, captions)).count();
  }

  /** What of the fields that must be there a row lacks, in words. */
  static String missing(Row row, List<FieldSpec> fields) {
    List<String> captions = captions(row);
    Set<String> known = new HashSet<>(captions);
    return fields.stream()
        .filter(field -> !field.isOptional() && !isIn(field, known))
        .map(field -> missing(field, captions))
        .collect(java.util.stream.Collectors.joining(" "));
  }

  private static boolean isIn(FieldSpec field, Set<String> captions) {
    return field.captions().stream().map(Header::normal).anyMatch(captions::contains);
  }

  /**
   * Reads the captions.
   *
   * @throws RefusedFileException when a field that must be there is missing or stands there twice
   */
  static Header of(Row row, List<FieldSpec> fields) {
    List<String> captions = captions(row);
    int[] columns = new int[fields.size()];
    boolean[] taken = new boolean[captions.size()];
    List<String> wrong = new ArrayList<>();
    for (int index = 0; index < columns.length; index++) {
      columns[index] = column(fields.get(index), captions, wrong);
      if (columns[index] >= 0) {
        taken[columns[index]] = true;
      }
    }
    if (!wrong.isEmpty()) {
      throw new RefusedFileException(String.join(" ", wrong));
    }
    return new Header(columns, extras(row, taken), captions.size());
  }

  private static int column(FieldSpec field, List<String> captions, List<String> wrong) {
    int found = -1;
    for (String caption : field.captions()) {
      String wanted = normal(caption);
      for (int column = 0; column < captions.size(); column++) {
        if (!captions.get(column).equals(wanted)) {
          continue;
        }
        if (found >= 0 && found != column) {
          wrong.add(
              "has the column '"
                  + caption
                  + "' of the field "
                  + field.name()
                  + " twice. Rename one of the two.");
          return found;
        }
        found = column;
      }
    }
    if (found < 0 && !field.isOptional()) {
      wrong.add(missing(field, captions));
    }
    return found;
  }

  private static String missing(FieldSpec field, List<String> captions) {
    List<String> named = captions.stream().filter(caption -> !caption.isEmpty()).toList();
    String wanted = field.captions().isEmpty() ? field.name() : field.captions().get(0);
    String closest =
        named.isEmpty() ? "" : " The closest is '" + ClosestName.of(normal(wanted), named) + "'.";
    return "has no column '" + wanted + "' for the field " + field.name() + "." + closest;
  }

  private static String[] extras(Row row, boolean[] taken) {
    String[] extras = new String[taken.length];
    Map<String, Integer> seen = new HashMap<>();
    for (int column = 0; column < taken.length; column++) {
      if (!taken[column]) {
        String caption = row.cell(column).strip();
        String name = caption.isEmpty() ? "column " + (column + 1) : caption;
        int times = seen.merge(name, 1, Integer::sum);
        extras[column] = times == 1 ? name : name + " (" + times + ")";
      }
    }
    return extras;
  }

  private static List<String> captions(Row row) {
    List<String> captions = new ArrayList<>(row.size());
    for (int column = 0; column < row.size(); column++) {
      captions.add(normal(row.cell(column)));
    }
    return captions;
  }

  private static String normal(String caption) {
    String normal = Texts.normalised(caption);
    return normal == null ? "" : normal;
  }
}
