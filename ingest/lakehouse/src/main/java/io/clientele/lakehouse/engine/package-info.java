/** What an engine does for everybody who computes or writes tables; two modules implement it. */
@NullMarked
package io.clientele.lakehouse.engine;

import org.jspecify.annotations.NullMarked;
