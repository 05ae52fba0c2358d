/** Manifests of releases, and how long each is kept. */
@NullMarked
package io.clientele.build.release;

import org.jspecify.annotations.NullMarked;
