/** What Jupyter needs to run notebooks in Java. */
@NullMarked
package io.clientele.notebooks;

import org.jspecify.annotations.NullMarked;
