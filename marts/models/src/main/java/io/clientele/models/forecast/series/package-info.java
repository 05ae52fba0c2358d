/** What a series is: observations on a calendar, and the evenly spaced history made of them. */
@NullMarked
package io.clientele.models.forecast.series;

import org.jspecify.annotations.NullMarked;
