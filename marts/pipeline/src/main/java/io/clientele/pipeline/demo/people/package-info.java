/** The invented people and firms who buy from the sample company. */
@NullMarked
package io.clientele.pipeline.demo.people;

import org.jspecify.annotations.NullMarked;
