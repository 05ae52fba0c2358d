/** The models on any CSV file, without a lake. */
@NullMarked
package io.clientele.pipeline.cli.model;

import org.jspecify.annotations.NullMarked;
