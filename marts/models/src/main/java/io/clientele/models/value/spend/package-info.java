/** What an order of a customer is worth: the Gamma-Gamma model. */
@NullMarked
package io.clientele.models.value.spend;

import org.jspecify.annotations.NullMarked;
