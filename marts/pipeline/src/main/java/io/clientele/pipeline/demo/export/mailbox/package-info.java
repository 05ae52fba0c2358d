/** The company's mailbox, as an archive of its mails. */
@NullMarked
package io.clientele.pipeline.demo.export.mailbox;

import org.jspecify.annotations.NullMarked;
