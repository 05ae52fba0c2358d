package io.clientele.engine.duckdb;

import java.util.List;
import java.util.Map;

/**
 * What a Delta log says at its newest version.
 *
 * @param files the live files, in the order in which they were added
 * @param transactions the highest number per application
 * @param columns names of the schema's columns, in order
 */
record LogState(
    long version, List<LogFile> files, Map<String, Long> transactions, List<String> columns) {
  LogState {
    files = List.copyOf(files);
    transactions = Map.copyOf(transactions);
    columns = List.copyOf(columns);
  }
}
