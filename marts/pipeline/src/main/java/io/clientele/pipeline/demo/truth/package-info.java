/** The answers that a reader of the sample company's exports should find. */
@NullMarked
package io.clientele.pipeline.demo.truth;

import org.jspecify.annotations.NullMarked;
