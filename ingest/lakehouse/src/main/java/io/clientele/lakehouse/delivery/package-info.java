/** Deliveries: what arrived, when, from which file, and which of it still counts. */
@NullMarked
package io.clientele.lakehouse.delivery;

import org.jspecify.annotations.NullMarked;
