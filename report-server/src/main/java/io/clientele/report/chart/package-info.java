/** Chart options and the sentence beside each chart, as pure functions of rows. */
@NullMarked
package io.clientele.report.chart;

import org.jspecify.annotations.NullMarked;
