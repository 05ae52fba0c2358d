/** Rows of a file as records of a stream: captions, totals, keys, checks, and what bronze gets. */
@NullMarked
package io.clientele.connector.record;

import org.jspecify.annotations.NullMarked;
