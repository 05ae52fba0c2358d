/** The list of layouts: from the bytes of a file to rows of cells. */
@NullMarked
package io.clientele.connector.layout;

import org.jspecify.annotations.NullMarked;
