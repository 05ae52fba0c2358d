/** Who called whom, how long they waited and who answered. */
@NullMarked
package io.clientele.pipeline.demo.telephony;

import org.jspecify.annotations.NullMarked;
