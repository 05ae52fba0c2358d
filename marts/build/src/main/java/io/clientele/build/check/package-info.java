/** What must hold of marts before they are published. */
@NullMarked
package io.clientele.build.check;

import org.jspecify.annotations.NullMarked;
