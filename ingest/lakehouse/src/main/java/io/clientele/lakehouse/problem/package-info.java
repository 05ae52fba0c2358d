/** Collected problems, so that a user fixes a file once and not line by line. */
@NullMarked
package io.clientele.lakehouse.problem;

import org.jspecify.annotations.NullMarked;
