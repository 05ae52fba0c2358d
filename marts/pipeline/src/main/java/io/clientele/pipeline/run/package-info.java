/** The stages as one program: ingest, transform, build, publish, under the lake's lock. */
@NullMarked
package io.clientele.pipeline.run;

import org.jspecify.annotations.NullMarked;
