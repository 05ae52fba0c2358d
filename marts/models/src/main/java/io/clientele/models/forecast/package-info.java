/** From one series to its forecast: choice of the model, intervals, accuracy, status. */
@NullMarked
package io.clientele.models.forecast;

import org.jspecify.annotations.NullMarked;
