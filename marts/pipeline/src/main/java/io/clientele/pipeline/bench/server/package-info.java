/** The report server under measurement: a process, its pages and its data route. */
@NullMarked
package io.clientele.pipeline.bench.server;

import org.jspecify.annotations.NullMarked;
