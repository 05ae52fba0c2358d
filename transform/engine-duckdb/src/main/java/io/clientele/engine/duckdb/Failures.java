package io.clientele.engine.duckdb;

import io.clientele.lakehouse.engine.EngineException;
import java.io.IOException;
import java.sql.SQLException;

/** Turns what DuckDB, the disk and Delta Kernel throw into one message with the step. */
final class Failures {
  private Failures() {}

  /** A step that gives a value. */
  interface Step<T> {
    T run() throws SQLException, IOException;
  }

  /** A step that gives none. */
  interface Action {
    void run() throws SQLException, IOException;
  }

  static <T> T get(String step, Step<T> action) {
    try {
      return action.run();
    } catch (EngineException said) {
      throw said;
    } catch (SQLException | IOException | RuntimeException failure) {
      throw new EngineException(step + " failed: " + reason(failure), failure);
    }
  }

  static void run(String step, Action action) {
    get(
        step,
        () -> {
          action.run();
          return step;
        });
  }

  /** The message and, when it says more, the message of the first cause; no stack. */
  private static String reason(Throwable failure) {
    Throwable first = failure;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    String said = withoutStack(failure);
    String meant = withoutStack(first);
    return said.contains(meant) ? said : said + ": " + meant;
  }

  /** The driver puts the stack of a Java function into the message. */
  private static String withoutStack(Throwable failure) {
    String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    int stack = message.indexOf("\n\tat ");
    return (stack < 0 ? message : message.substring(0, stack)).strip();
  }
}
