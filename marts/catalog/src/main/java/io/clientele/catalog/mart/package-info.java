/**
 * Marts: what each one is, what it reads, what must hold of it, and in which order they are built.
 */
@NullMarked
package io.clientele.catalog.mart;

import org.jspecify.annotations.NullMarked;
