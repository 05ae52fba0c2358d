/** The yardstick: one hand-written SQL script that makes the same tables as a run. */
@NullMarked
package io.clientele.pipeline.bench.script;

import org.jspecify.annotations.NullMarked;
