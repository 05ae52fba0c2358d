/** Figures and dates as people read them. */
@NullMarked
package io.clientele.report.format;

import org.jspecify.annotations.NullMarked;
