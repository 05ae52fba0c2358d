/** Compares a lake's files with what its manifests, logs and journal say about them. */
@NullMarked
package io.clientele.pipeline.verify;

import org.jspecify.annotations.NullMarked;
