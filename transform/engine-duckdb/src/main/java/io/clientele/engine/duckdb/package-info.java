/** The engine contract on one machine: DuckDB computes and writes Parquet, Delta Kernel commits. */
@NullMarked
package io.clientele.engine.duckdb;

import org.jspecify.annotations.NullMarked;
