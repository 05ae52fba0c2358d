/** The sample company: an invented firm whose exports anybody can regenerate, byte for byte. */
@NullMarked
package io.clientele.pipeline.demo;

import org.jspecify.annotations.NullMarked;
