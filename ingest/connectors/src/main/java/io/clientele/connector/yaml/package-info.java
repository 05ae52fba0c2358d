/** Declarations that people write in YAML: read strictly, with every problem told at once. */
@NullMarked
package io.clientele.connector.yaml;

import org.jspecify.annotations.NullMarked;
