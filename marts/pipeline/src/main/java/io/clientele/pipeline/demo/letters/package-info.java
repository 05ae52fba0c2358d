/** What people write to the company's mailbox, and what it answers. */
@NullMarked
package io.clientele.pipeline.demo.letters;

import org.jspecify.annotations.NullMarked;
