package io.clientele.engine.spark.shared;

import io.clientele.engine.spark.sql.SparkText;
import io.clientele.lakehouse.problem.Problems;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.apache.spark.sql.internal.SQLConf;
import scala.Product;
import scala.collection.Iterable;
import scala.collection.Iterator;

/**
 * Parses queries with Spark's parser and reports every function, form and cast that the shared SQL
 * does not have (see SHARED-SQL.md beside the contract). Needs no session and no tables.
 */
public final class SharedSqlAllowList {
  private final SharedForms forms = new SharedForms(SharedFunctions.load());
  private final SQLConf settings = new SQLConf();

  public SharedSqlAllowList() {
    settings.setConfString("spark.sql.ansi.enabled", "true");
    settings.setConfString("spark.sql.ansi.doubleQuotedIdentifiers", "true");
  }

  /** What stands outside of the shared SQL, each thing once, in the order of the query. */
  public List<String> objections(String sql) {
    LogicalPlan plan;
    try {
      plan = parse(sql);
    } catch (ParseException wrong) {
      return List.of("Spark does not parse it: " + String.valueOf(wrong.getMessage()).strip());
    }
    Set<String> found = new LinkedHashSet<>();
    visit(plan, found);
    return List.copyOf(found);
  }

  private LogicalPlan parse(String sql) throws ParseException {
    return SQLConf.withExistingConf(
        settings, () -> CatalystSqlParser$.MODULE$.parsePlan(SparkText.of(sql)));
  }

  /** Adds what {@link #objections} finds to the problems, with the place where the query stands. */
  public void check(String where, String sql, Problems problems) {
    objections(sql)
        .forEach(
            objection ->
                problems.add(where, objection + ".", "SHARED-SQL.md says what both engines have."));
  }

  /** Everything that hangs on a node is visited, named queries and subqueries among it. */
  private void visit(Object part, Set<String> found) {
    if (part instanceof TreeNode<?> node) {
      found.addAll(forms.objections(node));
      visitAll(((Product) node).productIterator(), found);
    } else if (part instanceof Iterable<?> several) {
      visitAll(several.iterator(), found);
    } else if (part instanceof Product several) {
      visitAll(several.productIterator(), found);
    }
  }

  private void visitAll(Iterator<?> parts, Set<String> found) {
    while (parts.hasNext()) {
      visit(parts.next(), found);
    }
  }
}
