/** Maximum likelihood for a handful of positive parameters. */
@NullMarked
package io.clientele.models.value.fit;

import org.jspecify.annotations.NullMarked;
