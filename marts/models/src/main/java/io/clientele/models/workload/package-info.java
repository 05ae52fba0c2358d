/** How many contacts an hour of the week brings, from the same hour of earlier weeks. */
@NullMarked
package io.clientele.models.workload;

import org.jspecify.annotations.NullMarked;
