/** Dashboards: which measures answer one question, declared in {@code dashboards/*.yml}. */
@NullMarked
package io.clientele.report.dashboard;

import org.jspecify.annotations.NullMarked;
