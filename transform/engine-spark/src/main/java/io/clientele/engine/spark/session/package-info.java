/** Opening Spark: its settings and the named functions of the shared SQL. */
@NullMarked
package io.clientele.engine.spark.session;

import org.jspecify.annotations.NullMarked;
