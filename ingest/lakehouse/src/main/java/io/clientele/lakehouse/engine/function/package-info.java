/** Row functions that SQL of the two engines says differently: one Java meaning for both. */
@NullMarked
package io.clientele.lakehouse.engine.function;

import org.jspecify.annotations.NullMarked;
