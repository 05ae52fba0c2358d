/** Whether the money spent on an ad keyword comes back within a year, and how sure that is. */
@NullMarked
package io.clientele.models.budget;

import org.jspecify.annotations.NullMarked;
