/** Periods of calendar days and what they are compared with. */
@NullMarked
package io.clientele.report.period;

import org.jspecify.annotations.NullMarked;
