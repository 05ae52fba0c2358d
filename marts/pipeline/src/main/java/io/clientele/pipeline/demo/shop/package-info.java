/** The sample company's shop: products, orders, invoices, payments. */
@NullMarked
package io.clientele.pipeline.demo.shop;

import org.jspecify.annotations.NullMarked;
