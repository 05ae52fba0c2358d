/** Reading what people declare in YAML, with the line at which each thing stands. */
@NullMarked
package io.clientele.catalog.declared;

import org.jspecify.annotations.NullMarked;
