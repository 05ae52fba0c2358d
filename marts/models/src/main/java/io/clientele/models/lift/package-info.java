/** What a campaign changed, from the answers of those contacted and of those left alone. */
@NullMarked
package io.clientele.models.lift;

import org.jspecify.annotations.NullMarked;
