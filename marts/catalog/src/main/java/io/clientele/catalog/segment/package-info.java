/** Named segments of customers, declared as rules over their scores. */
@NullMarked
package io.clientele.catalog.segment;

import org.jspecify.annotations.NullMarked;
