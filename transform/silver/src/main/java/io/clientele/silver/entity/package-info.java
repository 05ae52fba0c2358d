/** The queries that make the silver tables out of staged rows, one class per area. */
@NullMarked
package io.clientele.silver.entity;

import org.jspecify.annotations.NullMarked;
