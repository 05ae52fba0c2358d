/** What the management of the sample company wants of a year. */
@NullMarked
package io.clientele.pipeline.demo.goals;

import org.jspecify.annotations.NullMarked;
