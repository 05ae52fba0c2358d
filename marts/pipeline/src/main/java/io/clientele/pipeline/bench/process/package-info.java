/** Commands in processes of their own, with time, memory and what they left on the disk. */
@NullMarked
package io.clientele.pipeline.bench.process;

import org.jspecify.annotations.NullMarked;
