/** Everything that is true about the sample company, before any system exports it. */
@NullMarked
package io.clientele.pipeline.demo.world;

import org.jspecify.annotations.NullMarked;
