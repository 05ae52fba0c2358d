package io.clientele.lakehouse.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects every problem of one input, so that a user fixes a file once and not line by line. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  public void add(String where, String what, String remedy) {
    found.add(new Problem(where, what, remedy));
  }

  public void addAll(Problems others) {
    found.addAll(others.found);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<Problem> list() {
    return List.copyOf(found);
  }

  /** Throws one exception that lists everything found; does nothing when nothing was. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidDefinitionException(found);
    }
  }
}
