package io.clientele.engine.spark.sql;

/**
 * The names under which Spark's session holds the views: {@code silver.customer} is the temporary
 * view {@code silver__customer}, because a temporary view has no schema.
 */
public final class ViewNames {
  private ViewNames() {}

  /**
   * The temporary view that stands for {@code silver.x, bronze.x, quarantine.x} or a plain name.
   */
  public static String viewOf(String name) {
    return name.replace(".", "__");
  }
}
