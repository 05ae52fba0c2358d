/** Distinct paths with their counts, and what the name of a channel tells. */
@NullMarked
package io.clientele.models.attribution.path;

import org.jspecify.annotations.NullMarked;
