/** When a cost will have come back from the orders that customers may still place. */
@NullMarked
package io.clientele.models.payback;

import org.jspecify.annotations.NullMarked;
