/** The forecast models, each behind one interface, and the statistics they are made of. */
@NullMarked
package io.clientele.models.forecast.model;

import org.jspecify.annotations.NullMarked;
