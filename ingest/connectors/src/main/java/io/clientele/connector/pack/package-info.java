/**
 * Source packs and mapping files: from declarations in YAML and SQL to streams that can be read.
 */
@NullMarked
package io.clientele.connector.pack;

import org.jspecify.annotations.NullMarked;
