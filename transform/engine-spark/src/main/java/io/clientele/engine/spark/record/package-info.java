/** Java inside of Spark tasks: delivered records and grouped rows. */
@NullMarked
package io.clientele.engine.spark.record;

import org.jspecify.annotations.NullMarked;
