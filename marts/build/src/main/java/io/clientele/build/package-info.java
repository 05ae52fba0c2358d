/** From silver to gold: what to compute, computing it, checking it, publishing it. */
@NullMarked
package io.clientele.build;

import org.jspecify.annotations.NullMarked;
