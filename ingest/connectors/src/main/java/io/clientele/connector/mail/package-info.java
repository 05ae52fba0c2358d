/** Mails out of mailbox archives: where each begins, and what its headers say. */
@NullMarked
package io.clientele.connector.mail;

import org.jspecify.annotations.NullMarked;
