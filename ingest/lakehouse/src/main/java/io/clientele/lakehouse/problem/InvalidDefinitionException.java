package io.clientele.lakehouse.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Something that a person declared (configuration, mapping, mart, dashboard) is wrong. */
public final class InvalidDefinitionException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  public InvalidDefinitionException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
