/** Exponential smoothing in its state space forms: recursion, fit, choice of the form. */
@NullMarked
package io.clientele.models.forecast.smoothing;

import org.jspecify.annotations.NullMarked;
