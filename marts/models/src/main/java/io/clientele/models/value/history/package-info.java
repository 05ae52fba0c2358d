/** Purchases of a customer as counts and ages. */
@NullMarked
package io.clientele.models.value.history;

import org.jspecify.annotations.NullMarked;
