/** Models prepared for fixed paths, asked for the counts as they are and for drawn ones. */
@NullMarked
package io.clientele.models.attribution.sample;

import org.jspecify.annotations.NullMarked;
