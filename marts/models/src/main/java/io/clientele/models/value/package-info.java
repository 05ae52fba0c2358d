/** What customers will still order, and what that is worth. */
@NullMarked
package io.clientele.models.value;

import org.jspecify.annotations.NullMarked;
