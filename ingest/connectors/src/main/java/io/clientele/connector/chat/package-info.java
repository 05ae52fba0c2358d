/** Messages out of the texts that chat programs export. */
@NullMarked
package io.clientele.connector.chat;

import org.jspecify.annotations.NullMarked;
