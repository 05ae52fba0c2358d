/** What the marts tell of the sample company, held against what is true about it. */
@NullMarked
package io.clientele.pipeline.bench.truth.sample;

import org.jspecify.annotations.NullMarked;
