/** Named queries, what they read, and the fingerprint that tells whether anything changed. */
@NullMarked
package io.clientele.silver.view;

import org.jspecify.annotations.NullMarked;
