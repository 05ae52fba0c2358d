/** One consistent set of table versions, written as a manifest and switched by one pointer. */
@NullMarked
package io.clientele.lakehouse.release;

import org.jspecify.annotations.NullMarked;
