/** DuckDB, locked down, over the files of releases. */
@NullMarked
package io.clientele.report.database;

import org.jspecify.annotations.NullMarked;
