/** Measures and dimensions over marts, declared in {@code metrics/<area>.yml}. */
@NullMarked
package io.clientele.catalog.metric;

import org.jspecify.annotations.NullMarked;
