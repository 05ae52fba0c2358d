/** {@code clientele.yaml}: the company, the lake, the engine, the sources, the schedule. */
@NullMarked
package io.clientele.connector.config;

import org.jspecify.annotations.NullMarked;
