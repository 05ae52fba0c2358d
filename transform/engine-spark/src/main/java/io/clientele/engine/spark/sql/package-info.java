/** Queries: view names, types, values, and what the shared SQL allows. */
@NullMarked
package io.clientele.engine.spark.sql;

import org.jspecify.annotations.NullMarked;
