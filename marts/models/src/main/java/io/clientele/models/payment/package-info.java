/** When invoices will be paid, and who pays late, learned from how invoices were paid. */
@NullMarked
package io.clientele.models.payment;

import org.jspecify.annotations.NullMarked;
