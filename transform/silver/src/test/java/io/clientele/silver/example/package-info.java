/** Worked examples: small deliveries and the silver tables that they make. */
package io.clientele.silver.example;
