/**
 * Which records are of the same person or company: Fellegi and Sunter's model, whose weights are
 * learned from the records themselves.
 */
@NullMarked
package io.clientele.silver.match;

import org.jspecify.annotations.NullMarked;
