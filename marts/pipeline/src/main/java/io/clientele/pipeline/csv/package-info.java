/** Comma-separated text of a person's own: read with every mistake named, written plainly. */
@NullMarked
package io.clientele.pipeline.csv;

import org.jspecify.annotations.NullMarked;
