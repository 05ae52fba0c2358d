/** The storage contract on Spark and Delta: local mode or a cluster. */
@NullMarked
package io.clientele.engine.spark;

import org.jspecify.annotations.NullMarked;
