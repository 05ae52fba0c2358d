/** What open deals will bring, and when. */
@NullMarked
package io.clientele.models.pipeline;

import org.jspecify.annotations.NullMarked;
