/** The files that the sample company's systems export, in the vendors' own formats. */
@NullMarked
package io.clientele.pipeline.demo.export;

import org.jspecify.annotations.NullMarked;
