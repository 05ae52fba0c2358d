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
      throw new EngineException(step + " failed: " + firstLines(failure), failure);
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

  /** DuckDB shows the place of an error below its message; the rest is a stack. */
  private static String firstLines(Exception failure) {
    String message = String.valueOf(failure.getMessage());
    int stack = message.indexOf("\n\tat ");
    return (stack < 0 ? message : message.substring(0, stack)).strip();
  }
}
