/** What a source delivers and how to read it: resolved declarations of packs and mapping files. */
@NullMarked
package io.clientele.connector.spec;

import org.jspecify.annotations.NullMarked;
