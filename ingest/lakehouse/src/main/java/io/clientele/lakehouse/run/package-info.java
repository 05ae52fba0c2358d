/** The history of runs, for every reader of a lake: the pipeline writes it, the server shows it. */
@NullMarked
package io.clientele.lakehouse.run;

import org.jspecify.annotations.NullMarked;
