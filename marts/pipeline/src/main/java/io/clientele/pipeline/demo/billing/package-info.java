/** The sample company's invoices and payments. */
@NullMarked
package io.clientele.pipeline.demo.billing;

import org.jspecify.annotations.NullMarked;
