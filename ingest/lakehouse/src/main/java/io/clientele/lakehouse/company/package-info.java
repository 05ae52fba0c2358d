/** What the company decided: currency, zone, as-of date, what counts as revenue. */
@NullMarked
package io.clientele.lakehouse.company;

import org.jspecify.annotations.NullMarked;
