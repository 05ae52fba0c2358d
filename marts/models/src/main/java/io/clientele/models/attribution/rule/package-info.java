/** Rules that divide one conversion over the touches of its journey. */
@NullMarked
package io.clientele.models.attribution.rule;

import org.jspecify.annotations.NullMarked;
