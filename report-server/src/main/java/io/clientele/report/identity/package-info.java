/** What people said about who is who, until the next run takes it up. */
@NullMarked
package io.clientele.report.identity;

import org.jspecify.annotations.NullMarked;
