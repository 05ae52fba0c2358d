/** How many orders a customer will still place: the BG/NBD model. */
@NullMarked
package io.clientele.models.value.orders;

import org.jspecify.annotations.NullMarked;
