/** Questions to a release: what is asked, the SQL it becomes, and the gate it passes. */
@NullMarked
package io.clientele.report.query;

import org.jspecify.annotations.NullMarked;
