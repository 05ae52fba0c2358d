/** The first look at a delivered file: what is in it, what of it can be taken, and why not. */
@NullMarked
package io.clientele.connector.inspect;

import org.jspecify.annotations.NullMarked;
