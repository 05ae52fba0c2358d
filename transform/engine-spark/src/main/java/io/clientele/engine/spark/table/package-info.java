/** Delta tables: staged Parquet files, footers, the log, merges. */
@NullMarked
package io.clientele.engine.spark.table;

import org.jspecify.annotations.NullMarked;
