/** Bronze to silver: what to make again, and making it. */
@NullMarked
package io.clientele.silver;

import org.jspecify.annotations.NullMarked;
