/** The weekly export of the customer relationship system: one snapshot folder per delivery. */
@NullMarked
package io.clientele.pipeline.demo.export.salesforce;

import org.jspecify.annotations.NullMarked;
