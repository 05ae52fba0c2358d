package io.clientele.build.check;

import io.clientele.catalog.mart.Check;
import io.clientele.catalog.mart.Check.Level;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.table.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks marts that are registered with the engine, all in one query. */
public final class Checks {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, MartFacts> facts = new LinkedHashMap<>();

  private Checks() {}

  /** The names of what the checks of these marts read besides the marts themselves. */
  public static Set<String> reads(List<MartSpec> marts) {
    Set<String> reads = new LinkedHashSet<>();
    for (MartSpec mart : marts) {
      for (Check check : mart.checks()) {
        if (check instanceof Check.SameTotal total) {
          reads.add(total.of());
        } else if (check instanceof Check.References references) {
          reads.add(references.table());
        }
      }
    }
    return reads;
  }

  public static CheckResult run(Engine engine, List<MartSpec> marts) {
    Checks checks = new Checks();
    if (!marts.isEmpty()) {
      checks.judge(marts, answers(engine, marts));
    }
    return new CheckResult(checks.findings, checks.facts);
  }

  private static Map<String, List<String>> answers(Engine engine, List<MartSpec> marts) {
    Map<String, List<String>> answers = new HashMap<>();
    for (List<@Nullable Object> row : engine.rows(CheckQuery.of(marts))) {
      String numbers = Objects.toString(row.get(2));
      answers.put(row.get(0) + " " + row.get(1), List.of(numbers.split("\\|", -1)));
    }
    return answers;
  }

  private void judge(List<MartSpec> marts, Map<String, List<String>> answers) {
    for (MartSpec mart : marts) {
      List<String> rows = answer(answers, mart, CheckQuery.ROWS);
      List<Check> rowChecks = CheckQuery.rowChecks(mart);
      for (int index = 0; index < rowChecks.size(); index++) {
        judgeRows(mart, rowChecks.get(index), Long.parseLong(rows.get(index + 1)));
      }
      if (!mart.shape().key().isEmpty()) {
        judgeKey(mart, Long.parseLong(answer(answers, mart, CheckQuery.KEY).get(0)));
      }
      for (int index = 0; index < mart.checks().size(); index++) {
        List<String> answer = answers.get(mart.mart() + " check " + index);
        if (answer != null) {
          judgeOther(mart, mart.checks().get(index), answer);
        }
      }
      facts.put(mart.mart(), new MartFacts(Long.parseLong(rows.get(0)), controls(mart, answers)));
    }
  }

  private static List<String> answer(
      Map<String, List<String>> answers, MartSpec mart, String part) {
    return Objects.requireNonNull(
        answers.get(mart.mart() + " " + part), () -> "no answer for " + mart.mart());
  }

  private void judgeKey(MartSpec mart, long repeated) {
    if (repeated > 0) {
      findings.add(
          new Finding(mart.mart(), Level.ERROR,
              repeated + " values of its key " + mart.shape().key() + " occur more than once"));
    }
  }

  private void judgeRows(MartSpec mart, Check check, long failed) {
    if (failed > check.tolerated()) {
      String tolerated = check.tolerated() == 0 ? "" : ", tolerated are " + check.tolerated();
      findings.add(
          new Finding(mart.mart(), check.level(),
              check.describe() + " does not hold in " + failed + " rows" + tolerated));
    }
  }

  private void judgeOther(MartSpec mart, Check check, List<String> answer) {
    if (check instanceof Check.SameTotal total) {
      BigDecimal here = amount(answer.get(0));
      BigDecimal there = amount(answer.get(1));
      if (here.subtract(there).abs().compareTo(CENT) > 0) {
        findings.add(
            new Finding(mart.mart(), check.level(),
                "sum(" + total.here() + ") is " + here.toPlainString() + ", but sum("
                    + total.there() + ") of " + total.of() + " is " + there.toPlainString()));
      }
    } else {
      judgeRows(mart, check, Long.parseLong(answer.get(0)));
    }
  }

  private static BigDecimal amount(String text) {
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }

  private static Map<String, String> controls(
      MartSpec mart, Map<String, List<String>> answers) {
    Map<String, String> controls = new LinkedHashMap<>();
    List<Column> columns = CheckQuery.controls(mart.shape());
    List<String> totals = answers.getOrDefault(mart.mart() + " " + CheckQuery.CONTROLS, List.of());
    for (int index = 0; index < columns.size(); index++) {
      if (!totals.get(index).isEmpty()) {
        BigDecimal total = new BigDecimal(totals.get(index));
        BigDecimal plain = total.signum() == 0 ? BigDecimal.ZERO : total.stripTrailingZeros();
        controls.put(columns.get(index).name(), plain.toPlainString());
      }
    }
    return controls;
  }
}
