/** Rows as files that a spreadsheet opens safely. */
@NullMarked
package io.clientele.report.export;

import org.jspecify.annotations.NullMarked;
