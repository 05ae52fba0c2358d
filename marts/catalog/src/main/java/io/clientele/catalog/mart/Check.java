package io.clientele.catalog.mart;

import java.util.List;

/** Something that must hold of a mart's rows after every build. */
public sealed interface Check {
  /** What a failure means for the release. */
  enum Level {
    /** Nothing is published. */
    ERROR,
    /** The run says so and goes on. */
    WARN
  }

  Level level();

  /** How many rows may fail; the next one fails the check. */
  long tolerated();

  /** A short name for messages. */
  String describe();

  /** No row has a null in the column. */
  record NotNull(String column, Level level, long tolerated) implements Check {
    @Override
    public String describe() {
      return "not_null " + column;
    }
  }

  /** The condition is true, or null, in every row. */
  record Expression(String condition, Level level, long tolerated) implements Check {
    @Override
    public String describe() {
      return "expression " + condition;
    }
  }

  /** The column, where it has a value, has one of these. */
  record Accepted(String column, List<String> values, Level level, long tolerated)
      implements Check {
    public Accepted {
      values = List.copyOf(values);
    }

    @Override
    public String describe() {
      return "accepted " + column;
    }
  }

  /** The columns, where all have a value, occur in the other table. */
  record References(
      List<String> columns, String table, List<String> otherColumns, Level level, long tolerated)
      implements Check {
    public References {
      columns = List.copyOf(columns);
      otherColumns = List.copyOf(otherColumns);
    }

    @Override
    public String describe() {
      return "references " + table + " by " + String.join(", ", columns);
    }
  }

  /** An amount summed here equals an amount summed there. */
  record SameTotal(String here, String there, String of, String where, Level level)
      implements Check {
    @Override
    public long tolerated() {
      return 0;
    }

    @Override
    public String describe() {
      return "same_total " + here + " of " + of;
    }
  }
}
