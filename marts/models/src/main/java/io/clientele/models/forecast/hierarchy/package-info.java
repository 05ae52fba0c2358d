/** Making the forecasts of a total and of its parts add up. */
@NullMarked
package io.clientele.models.forecast.hierarchy;

import org.jspecify.annotations.NullMarked;
