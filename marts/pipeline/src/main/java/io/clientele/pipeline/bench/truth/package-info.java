/** What came out here, held against what is known from elsewhere. */
@NullMarked
package io.clientele.pipeline.bench.truth;

import org.jspecify.annotations.NullMarked;
