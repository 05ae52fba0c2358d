/** Files as delivered: found, hashed, and kept by content in the lake. */
@NullMarked
package io.clientele.connector.landing;

import org.jspecify.annotations.NullMarked;
