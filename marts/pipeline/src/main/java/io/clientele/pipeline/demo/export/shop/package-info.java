/** The shop's tables as a Hungarian spreadsheet writes them. */
@NullMarked
package io.clientele.pipeline.demo.export.shop;

import org.jspecify.annotations.NullMarked;
