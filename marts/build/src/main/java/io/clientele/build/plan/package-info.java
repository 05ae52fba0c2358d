/** Deciding which marts have to be computed again. */
@NullMarked
package io.clientele.build.plan;

import org.jspecify.annotations.NullMarked;
