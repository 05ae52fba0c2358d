/** Which records of which sources are the same person or company, by exact rules. */
@NullMarked
package io.clientele.silver.identity;

import org.jspecify.annotations.NullMarked;
