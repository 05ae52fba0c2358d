/** The telephone exchange's call detail records. */
@NullMarked
package io.clientele.pipeline.demo.export.telephony;

import org.jspecify.annotations.NullMarked;
