/** What each page shows, as values that a template prints. */
@NullMarked
package io.clientele.report.page;

import org.jspecify.annotations.NullMarked;
