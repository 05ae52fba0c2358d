/** From a row back to the delivered file and line. */
@NullMarked
package io.clientele.report.source;

import org.jspecify.annotations.NullMarked;
