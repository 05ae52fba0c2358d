package io.clientele.build.check;

import io.clientele.catalog.mart.Check;
import io.clientele.catalog.mart.Check.Level;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.SideBySide;
import io.clientele.lakehouse.table.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Checks marts that are registered with the engine, a few to a query. */
public final class Checks {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final Engine engine;
  private final Map<String, List<String>> answers;
  private final Map<String, BigDecimal> otherTotals = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, MartFacts> facts = new LinkedHashMap<>();

  private Checks(Engine engine, Map<String, List<String>> answers) {
    this.engine = engine;
    this.answers = answers;
  }

  /** The names of what the checks of these marts read besides the marts themselves. */
  public static Set<String> reads(List<MartSpec> marts) {
    Set<String> reads = new LinkedHashSet<>();
    for (MartSpec mart : marts) {
      CheckQuery.totals(mart).forEach(total -> reads.add(total.of()));
      CheckQuery.references(mart).values().forEach(check -> reads.add(check.table()));
    }
    return reads;
  }

  /**
   * Asks and judges.
   *
   * @param withRows those of the marts that have rows; the others need not be read
   */
  public static CheckResult run(Engine engine, List<MartSpec> marts, Collection<String> withRows) {
    Checks checks = new Checks(engine, answers(engine, CheckQuery.of(marts, withRows)));
    checks.readOtherTotals(marts);
    marts.forEach(checks::judge);
    return new CheckResult(checks.findings, checks.facts);
  }

  private static Map<String, List<String>> answers(Engine engine, List<String> queries) {
    Map<String, List<String>> answers = new ConcurrentHashMap<>();
    new SideBySide<>(engine.lanes(), new Question(engine, answers)).run(queries);
    return answers;
  }

  /** Queries that give subjects and results, none waiting for another. */
  private record Question(Engine engine, Map<String, List<String>> answers)
      implements SideBySide.Work<String> {
    @Override
    public String name(String query) {
      return query;
    }

    @Override
    public Collection<String> needs(String query) {
      return List.of();
    }

    @Override
    public void run(String query) {
      for (List<@Nullable Object> row : engine.rows(query)) {
        answers.put(
            Objects.toString(row.get(0)), List.of(Objects.toString(row.get(1)).split("\\|", -1)));
      }
    }
  }

  private void readOtherTotals(List<MartSpec> marts) {
    CheckQuery.others(marts)
        .forEach(
            (table, totals) -> {
              List<String> sums = answer(CheckQuery.totalsOf(table));
              for (int index = 0; index < totals.size(); index++) {
                String amount = totals.get(index).there();
                otherTotals.put(table + "|" + amount, amount(sums.get(index)));
              }
            });
  }

  private List<String> answer(String subject) {
    return Objects.requireNonNull(answers.get(subject), () -> "no answer for " + subject);
  }

  private void judge(MartSpec mart) {
    List<Check> rowChecks = CheckQuery.rowChecks(mart);
    List<Column> controls = CheckQuery.controls(mart.shape());
    List<Check.SameTotal> totals = CheckQuery.totals(mart);
    List<String> pass = answers.get(mart.mart());
    if (pass == null) {
      facts.put(mart.mart(), new MartFacts(0, Map.of()));
      totals.forEach(total -> judgeTotal(mart, total, BigDecimal.ZERO));
      return;
    }
    judgeKey(mart, Long.parseLong(pass.get(1)));
    int at = CheckQuery.LEADING;
    for (Check check : rowChecks) {
      judgeRows(mart, check, Long.parseLong(pass.get(at++)));
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (Column control : controls) {
      String total = pass.get(at++);
      if (!total.isEmpty()) {
        found.put(control.name(), plain(amount(total)));
      }
    }
    for (Check.SameTotal total : totals) {
      judgeTotal(mart, total, amount(pass.get(at++)));
    }
    CheckQuery.references(mart)
        .forEach(
            (subject, check) -> judgeRows(mart, check, Long.parseLong(answer(subject).get(0))));
    facts.put(mart.mart(), new MartFacts(Long.parseLong(pass.get(0)), found));
  }

  private void judgeKey(MartSpec mart, long repeated) {
    if (repeated > 0) {
      add(
          mart,
          Level.ERROR,
          repeated
              + " values of its key "
              + mart.shape().key()
              + " occur more than once"
              + examples(mart, CheckQuery.repeated(mart)));
    }
  }

  private void judgeRows(MartSpec mart, Check check, long failed) {
    if (failed > check.tolerated()) {
      String tolerated = check.tolerated() == 0 ? "" : ", tolerated are " + check.tolerated();
      add(
          mart,
          check.level(),
          check.describe()
              + " does not hold in "
              + failed
              + " rows"
              + tolerated
              + (mart.shape().key().isEmpty()
                  ? ""
                  : examples(mart, CheckQuery.failing(mart, check))));
    }
  }

  /** Names rows by their keys, so that who reads the message can open them. */
  private String examples(MartSpec mart, String query) {
    List<String> names = mart.shape().key();
    List<String> rows = new ArrayList<>();
    for (List<@Nullable Object> key : engine.rows(query)) {
      List<String> values = new ArrayList<>();
      for (int column = 0; column < names.size(); column++) {
        values.add(names.get(column) + " = " + key.get(column));
      }
      rows.add(String.join(", ", values));
    }
    return rows.isEmpty() ? "" : ": " + String.join("; ", rows);
  }

  private void judgeTotal(MartSpec mart, Check.SameTotal check, BigDecimal here) {
    BigDecimal there =
        otherTotals.getOrDefault(CheckQuery.table(check) + "|" + check.there(), BigDecimal.ZERO);
    if (here.subtract(there).abs().compareTo(CENT) > 0) {
      add(
          mart,
          check.level(),
          "sum("
              + check.here()
              + ") is "
              + plain(here)
              + ", but sum("
              + check.there()
              + ") of "
              + check.of()
              + " is "
              + plain(there));
    }
  }

  private void add(MartSpec mart, Level level, String what) {
    findings.add(new Finding(mart.mart(), level, what));
  }

  private static BigDecimal amount(String text) {
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }

  private static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
