/** Marts that SQL cannot say: plain Java over grouped rows. */
@NullMarked
package io.clientele.build.function;

import org.jspecify.annotations.NullMarked;
