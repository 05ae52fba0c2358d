/** The newsletter's events, as the mailing service posts them. */
@NullMarked
package io.clientele.pipeline.demo.export.news;

import org.jspecify.annotations.NullMarked;
