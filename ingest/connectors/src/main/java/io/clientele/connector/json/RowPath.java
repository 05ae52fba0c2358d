package io.clientele.connector.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where the rows of a JSON value are. {@code emails[].activity[]} are the elements of every {@code
 * activity} of every element of {@code emails}; {@code []} are the elements of the value itself;
 * the empty path is the value. Where an array is expected one object stands for an array of one.
 *
 * @param steps names of fields, and {@link #EACH} for the elements of an array
 */
public record RowPath(List<String> steps) {
  static final String EACH = "[]";

  private static final String NAME = "[^.\\[\\]^]+(\\[])*";
  private static final Pattern PATH = Pattern.compile("|((\\[])+|" + NAME + ")(\\." + NAME + ")*");

  public RowPath {
    steps = List.copyOf(steps);
  }

  public static boolean isPath(String text) {
    return PATH.matcher(text).matches();
  }

  /** Reads a path that {@link #isPath}. */
  static RowPath of(String text) {
    List<String> steps = new ArrayList<>();
    for (String part : text.split("\\.")) {
      int end = part.indexOf('[') < 0 ? part.length() : part.indexOf('[');
      if (end > 0) {
        steps.add(part.substring(0, end));
      }
      for (int at = end; at < part.length(); at += EACH.length()) {
        steps.add(EACH);
      }
    }
    return new RowPath(steps);
  }

  boolean isEach(int step) {
    return steps.get(step).equals(EACH);
  }

  /** How many arrays lie around what the first steps lead to. */
  int level(int step) {
    return (int) steps.subList(0, step).stream().filter(EACH::equals).count();
  }

  /** The level of the rows themselves. */
  int rowLevel() {
    return level(steps.size());
  }

  /** The first steps as they are written in a declaration. */
  String text(int count) {
    return String.join(".", steps.subList(0, count)).replace("." + EACH, EACH);
  }

  /** The names between the innermost array around a step and the step, each with a dot behind. */
  String prefix(int step) {
    StringBuilder prefix = new StringBuilder();
    for (String name : steps.subList(0, step)) {
      if (name.equals(EACH)) {
        prefix.setLength(0);
      } else {
        prefix.append(name).append('.');
      }
    }
    return prefix.toString();
  }
}
