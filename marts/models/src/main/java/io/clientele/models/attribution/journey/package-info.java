/** From the touches of a person to one journey per conversion. */
@NullMarked
package io.clientele.models.attribution.journey;

import org.jspecify.annotations.NullMarked;
