/** Test support: what every engine promises, and one query on every engine that there is. */
@NullMarked
package io.clientele.testkit;

import org.jspecify.annotations.NullMarked;
