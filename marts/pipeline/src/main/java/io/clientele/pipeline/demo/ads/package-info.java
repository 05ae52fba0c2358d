/** The sample company's search advertising: keywords, clicks, daily statistics. */
@NullMarked
package io.clientele.pipeline.demo.ads;

import org.jspecify.annotations.NullMarked;
