/** The models and what they give: credits of channels and touches, their limits and statuses. */
@NullMarked
package io.clientele.models.attribution.credit;

import org.jspecify.annotations.NullMarked;
