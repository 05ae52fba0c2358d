package io.clientele.build.check;

import java.util.List;
import java.util.stream.Collectors;

/** A mart does not keep what it declares; nothing was published. The command ends with 3. */
public final class CheckFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Finding> findings;

  public CheckFailedException(List<Finding> findings) {
    super(
        "Nothing was published, because "
            + findings.size()
            + " checks failed:\n"
            + findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    this.findings = List.copyOf(findings);
  }

  public List<Finding> findings() {
    return findings;
  }
}
