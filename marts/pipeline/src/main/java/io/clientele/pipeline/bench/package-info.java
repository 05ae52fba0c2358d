/** Measures the program as a user meets it: whole commands, in processes of their own. */
@NullMarked
package io.clientele.pipeline.bench;

import org.jspecify.annotations.NullMarked;
