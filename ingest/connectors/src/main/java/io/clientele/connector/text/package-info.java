/** Bytes to characters to cells: decoding that reports, and delimited records with line numbers. */
@NullMarked
package io.clientele.connector.text;

import org.jspecify.annotations.NullMarked;
