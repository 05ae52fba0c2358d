/** Figures and what is asked of them: pure values, their judgement and how they are shown. */
@NullMarked
package io.clientele.pipeline.bench.figure;

import org.jspecify.annotations.NullMarked;
