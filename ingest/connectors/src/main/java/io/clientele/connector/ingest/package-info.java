/**
 * Sources to bronze: decides what is new, lands it, judges it, commits it, and tells how it went.
 */
@NullMarked
package io.clientele.connector.ingest;

import org.jspecify.annotations.NullMarked;
