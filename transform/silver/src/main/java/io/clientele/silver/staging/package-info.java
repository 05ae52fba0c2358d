/** From delivered records to the columns of silver, one query per stream and table. */
@NullMarked
package io.clientele.silver.staging;

import org.jspecify.annotations.NullMarked;
