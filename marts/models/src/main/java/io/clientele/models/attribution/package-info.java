/** Which channel earns which part of a conversion: twelve models over paths or touches. */
@NullMarked
package io.clientele.models.attribution;

import org.jspecify.annotations.NullMarked;
