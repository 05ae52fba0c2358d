package io.clientele.connector.spec;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are totals and no records, and what they are good for.
 *
 * @param starts a row is a total when a cell starts with one of these texts (compared normalised)
 *     and all {@code emptyFields} are empty in it
 * @param control the total that the records are compared with, or null
 */
public record TotalRule(List<String> starts, List<String> emptyFields, @Nullable Control control)
    implements Serializable {
  public static final TotalRule NONE = new TotalRule(List.of(), List.of(), null);

  /**
   * The sum of a field over all records of a file has to equal the value in the total row.
   *
   * @param field the field that is added up
   * @param starts the total row begins so; the first of these that occurs in the file counts
   * @param emptyFields the fields that are empty in the total of everything
   * @param isRequired whether a file without such a row is refused
   */
  public record Control(
      String field, List<String> starts, List<String> emptyFields, boolean isRequired)
      implements Serializable {
    public Control {
      starts = List.copyOf(starts);
      emptyFields = List.copyOf(emptyFields);
    }
  }

  public TotalRule {
    starts = List.copyOf(starts);
    emptyFields = List.copyOf(emptyFields);
  }
}
