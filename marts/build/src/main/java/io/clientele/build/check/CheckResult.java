package io.clientele.build.check;

import io.clientele.catalog.mart.Check.Level;
import java.util.List;
import java.util.Map;

/** What a checking pass found, and what it learned on the way. */
public record CheckResult(List<Finding> findings, Map<String, MartFacts> facts) {
  public CheckResult {
    findings = List.copyOf(findings);
    facts = Map.copyOf(facts);
  }

  public List<Finding> errors() {
    return findings.stream().filter(finding -> finding.level() == Level.ERROR).toList();
  }

  public List<Finding> warnings() {
    return findings.stream().filter(finding -> finding.level() == Level.WARN).toList();
  }
}
