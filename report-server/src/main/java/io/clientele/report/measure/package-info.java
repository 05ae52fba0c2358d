/** Measures: what a figure means, declared once in {@code metrics/*.yml}. */
@NullMarked
package io.clientele.report.measure;

import org.jspecify.annotations.NullMarked;
