/** Rows out of JSON: where they are, what their ancestors say, and limits on what is read. */
@NullMarked
package io.clientele.connector.json;

import org.jspecify.annotations.NullMarked;
