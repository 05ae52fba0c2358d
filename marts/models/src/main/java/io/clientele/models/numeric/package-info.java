/** Special functions, sums, small matrices and seeded random numbers. */
@NullMarked
package io.clientele.models.numeric;

import org.jspecify.annotations.NullMarked;
