/** What a delivered text means: parsing by declared types, with a reason for what is refused. */
@NullMarked
package io.clientele.connector.field;

import org.jspecify.annotations.NullMarked;
