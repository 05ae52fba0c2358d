/** The company's newsletter: its issues, and what became of each mail. */
@NullMarked
package io.clientele.pipeline.demo.news;

import org.jspecify.annotations.NullMarked;
