/** Holds queries to the SQL that both engines speak, with Spark's own parser. */
@NullMarked
package io.clientele.engine.spark.shared;

import org.jspecify.annotations.NullMarked;
