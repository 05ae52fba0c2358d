/** The whole way from raw exports to a release in one process. */
@NullMarked
package io.clientele.pipeline;

import org.jspecify.annotations.NullMarked;
