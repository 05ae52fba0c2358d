package io.clientele.engine.spark.table;

import java.util.List;

/**
 * What a table's log says at one version.
 *
 * @param files the names of the data files within the table's folder
 */
record LogState(long version, List<LogFile> files) {
  /** One data file: its name within the table's folder, and its size. */
  record LogFile(String name, long size) {}
}
