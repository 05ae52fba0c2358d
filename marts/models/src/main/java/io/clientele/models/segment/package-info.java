/** Customer segments as pure functions: recency, frequency and money. */
@NullMarked
package io.clientele.models.segment;

import org.jspecify.annotations.NullMarked;
