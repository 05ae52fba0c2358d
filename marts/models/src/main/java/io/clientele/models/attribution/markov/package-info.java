/** The Markov chain over paths and what removing a channel costs. */
@NullMarked
package io.clientele.models.attribution.markov;

import org.jspecify.annotations.NullMarked;
