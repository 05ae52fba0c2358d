/** Fitting of parameters inside of bounds; knows nothing of what is fitted. */
@NullMarked
package io.clientele.models.optimise;

import org.jspecify.annotations.NullMarked;
