/** Chance and time of the sample company: random numbers, days, seasons, clock changes. */
@NullMarked
package io.clientele.pipeline.demo.draw;

import org.jspecify.annotations.NullMarked;
