package io.clientele.engine.spark.session;

import java.util.List;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import scala.Function1;
import scala.Option;
import scala.Tuple3;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractPartialFunction;

/**
 * A function that is nothing but an expression over its arguments, such as {@code datediff(b, a)}.
 * Calls are replaced by the expression while Spark resolves the query.
 */
record ExpressionFunction(String name, List<String> parameters, String expression) {
  ExpressionFunction {
    parameters = List.copyOf(parameters);
  }

  /** What a session extension takes: name, description, builder. */
  Tuple3<FunctionIdentifier, ExpressionInfo, Function1<Seq<Expression>, Expression>> description() {
    Expression template = CatalystSqlParser$.MODULE$.parseExpression(expression);
    return new Tuple3<>(
        new FunctionIdentifier(name, Option.empty(), Option.empty()),
        new ExpressionInfo(getClass().getName(), name),
        arguments -> applied(template, CollectionConverters.asJava(arguments)));
  }

  private Expression applied(Expression template, List<Expression> arguments) {
    if (arguments.size() != parameters.size()) {
      throw new IllegalArgumentException(
          name
              + "("
              + String.join(", ", parameters)
              + ") was given "
              + arguments.size()
              + " arguments");
    }
    return template.transformUp(new ReplaceParameters(parameters, arguments));
  }

  private static final class ReplaceParameters
      extends AbstractPartialFunction<Expression, Expression> {
    private static final long serialVersionUID = 1L;
    private final transient List<String> parameters;
    private final transient List<Expression> arguments;

    ReplaceParameters(List<String> parameters, List<Expression> arguments) {
      this.parameters = parameters;
      this.arguments = arguments;
    }

    @Override
    public boolean isDefinedAt(Expression expression) {
      return expression instanceof UnresolvedAttribute attribute
          && parameters.contains(attribute.name());
    }

    @Override
    @SuppressWarnings("unchecked") // the bounds of Scala's signature say that an Expression fits
    public <A extends Expression, B> B applyOrElse(A expression, Function1<A, B> otherwise) {
      return isDefinedAt(expression)
          ? (B) arguments.get(parameters.indexOf(((UnresolvedAttribute) expression).name()))
          : otherwise.apply(expression);
    }
  }
}
