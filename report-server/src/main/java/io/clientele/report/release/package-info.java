/**
 * Releases as people read them: manifests, the current one, and a locked DuckDB over their files.
 */
@NullMarked
package io.clientele.report.release;

import org.jspecify.annotations.NullMarked;
