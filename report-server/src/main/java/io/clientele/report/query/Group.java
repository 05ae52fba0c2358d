package io.clientele.report.query;

/** A column to group by; a date column may be cut to a coarser grain. */
public record Group(String column, Grain grain) {
  public static Group by(String column) {
    return new Group(column, Grain.NONE);
  }
}
