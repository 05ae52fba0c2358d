/** The command line: one class per verb, results on stdout, everything else on stderr. */
@NullMarked
package io.clientele.pipeline.cli;

import org.jspecify.annotations.NullMarked;
