package io.clientele.engine.duckdb;

import org.jspecify.annotations.Nullable;

/**
 * A data file as a Delta log names it.
 *
 * @param name below the table's folder
 * @param rows -1 when the log does not tell
 * @param sha256 null when its writer left none
 */
record LogFile(String name, long size, long modifiedAt, long rows, @Nullable String sha256) {}
