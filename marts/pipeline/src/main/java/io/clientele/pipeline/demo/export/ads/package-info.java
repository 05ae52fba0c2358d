/** The advertising account: keyword reports and archived clicks. */
@NullMarked
package io.clientele.pipeline.demo.export.ads;

import org.jspecify.annotations.NullMarked;
