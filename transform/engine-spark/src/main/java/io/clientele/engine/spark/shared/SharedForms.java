package io.clientele.engine.spark.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Like;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;

/** Judges one node of a parsed query. What is not listed is not shared. */
final class SharedForms {
  private static final Set<String> PLANS =
      Set.of(
          "Project",
          "Filter",
          "Aggregate",
          "Join",
          "LateralJoin",
          "UnresolvedRelation",
          "SubqueryAlias",
          "UnresolvedWith",
          "Union",
          "Except",
          "Intersect",
          "Sort",
          "GlobalLimit",
          "LocalLimit",
          "Offset",
          "Distinct",
          "UnresolvedHaving",
          "UnresolvedQualify",
          "WithWindowDefinition",
          "UnresolvedInlineTable",
          "UnresolvedSubqueryColumnAliases",
          "LocalRelation",
          "OneRowRelation",
          "Pivot");
  private static final Set<String> EXPRESSIONS =
      Set.of(
          "Alias",
          "UnresolvedAlias",
          "UnresolvedAttribute",
          "AttributeReference",
          "UnresolvedStar",
          "UnresolvedFunction",
          "Literal",
          "Cast",
          "Concat",
          "Add",
          "Subtract",
          "Multiply",
          "Divide",
          "Remainder",
          "UnaryMinus",
          "UnaryPositive",
          "And",
          "Or",
          "Not",
          "EqualTo",
          "EqualNullSafe",
          "GreaterThan",
          "GreaterThanOrEqual",
          "LessThan",
          "LessThanOrEqual",
          "In",
          "InSubquery",
          "Exists",
          "ScalarSubquery",
          "ListQuery",
          "LateralSubquery",
          "IsNull",
          "IsNotNull",
          "CaseWhen",
          "Like",
          "StringLocate",
          "StringTrim",
          "SortOrder",
          "WindowExpression",
          "UnresolvedWindowExpression",
          "WindowSpecDefinition",
          "WindowSpecReference",
          "SpecifiedWindowFrame",
          "UnspecifiedFrame",
          "UnboundedPreceding",
          "UnboundedFollowing",
          "CurrentRow",
          "GroupingSets",
          "Rollup",
          "AggregateExpression",
          "AnyValue");
  private static final List<String> CASTS =
      List.of("string", "bigint", "int", "double", "boolean", "date");
  private static final List<String> TRY_CASTS = List.of("date");
  private static final List<String> EXTRACTED =
      List.of("year", "quarter", "month", "week", "day", "hour", "minute");
  private static final String PATTERN_CHARACTERS = ".[]{}()*+?^$|\\";
  private static final Set<String> CLOCKS =
      Set.of("current_date", "current_timestamp", "current_time", "localtimestamp");

  private final SharedFunctions functions;

  SharedForms(SharedFunctions functions) {
    this.functions = functions;
  }

  /** What is wrong with the node itself; its children are asked on their own. */
  List<String> objections(TreeNode<?> node) {
    List<String> found = new ArrayList<>();
    String form = node.getClass().getSimpleName().replace("$", "");
    if (!PLANS.contains(form) && !EXPRESSIONS.contains(form)) {
      found.add("form " + form + ": the shared SQL does not have it");
    }
    if (node instanceof UnresolvedFunction call) {
      function(call, found);
    } else if (node instanceof Cast cast) {
      cast(cast, found);
    } else if (node instanceof Literal literal) {
      literal(literal, found);
    } else if (node instanceof Like like && like.right().toString().contains("\\")) {
      found.add("like with a backslash: the engines differ; use regexp_like");
    } else if (node instanceof Join join) {
      join(join, found);
    } else if (node instanceof Union union && union.byName()) {
      found.add("union by name: name the columns in one order");
    } else if (node instanceof org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute name
        && CLOCKS.contains(name.name().toLowerCase(Locale.ROOT))) {
      found.add(name.name() + ": a query knows no clock; read as_of from settings");
    }
    return found;
  }

  private void function(UnresolvedFunction call, List<String> found) {
    String name = call.nameParts().mkString(".").toLowerCase(Locale.ROOT);
    String objection = functions.objection(name);
    if (objection != null) {
      found.add(objection);
    }
    if (name.equals("extract") && !EXTRACTED.contains(literal(call, 0).toLowerCase(Locale.ROOT))) {
      found.add("extract of " + literal(call, 0) + ": the engines differ; extract " + EXTRACTED);
    }
    if (name.equals("split") && !isPlain(literal(call, 1))) {
      found.add(
          "split by "
              + literal(call, 1)
              + ": a pattern in Spark and a text in DuckDB; separate by"
              + " a literal without any of "
              + PATTERN_CHARACTERS);
    }
    if (call.ignoreNulls().isDefined()) {
      found.add("function " + name + ": ignore nulls is spelled differently; filter the rows");
    }
    if (!call.orderingWithinGroup().isEmpty() && !name.equals("percentile_cont")) {
      found.add("function " + name + ": the engines order within an aggregate differently");
    }
  }

  /** An argument's literal text, or what stands there when it is none. */
  private static String literal(UnresolvedFunction call, int argument) {
    return argument < call.arguments().size()
        ? String.valueOf(call.arguments().apply(argument))
        : "";
  }

  private static boolean isPlain(String separator) {
    return separator.chars().noneMatch(each -> PATTERN_CHARACTERS.indexOf(each) >= 0);
  }

  private static void cast(Cast cast, List<String> found) {
    boolean lenient = cast.evalMode().toString().equals("TRY");
    DataType type = cast.dataType();
    List<String> allowed = lenient ? TRY_CASTS : CASTS;
    if (!(type instanceof DecimalType) && !allowed.contains(type.simpleString())) {
      found.add(
          (lenient ? "try_cast" : "cast")
              + " to "
              + type.simpleString()
              + ": "
              + (type.simpleString().startsWith("timestamp")
                  ? "use instant(text)"
                  : "cast to " + allowed + " or decimal(p,s)"));
    }
  }

  private static void literal(Literal literal, List<String> found) {
    String type = literal.dataType().typeName();
    if (type.startsWith("timestamp")) {
      found.add("timestamp literal: use instant('2026-01-31T10:00:00Z')");
    }
  }

  private static void join(Join join, List<String> found) {
    String kind = join.joinType().sql();
    if (kind.contains("SEMI") || kind.contains("ANTI")) {
      found.add(kind.toLowerCase(Locale.ROOT) + " join: use exists or not exists");
    }
    if (join.joinType().toString().startsWith("NaturalJoin")) {
      found.add("natural join: name the columns with on or using");
    }
  }
}
