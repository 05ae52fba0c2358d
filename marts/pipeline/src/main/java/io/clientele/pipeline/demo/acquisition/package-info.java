/** How the sample company's customers first came, and how they behave afterwards. */
@NullMarked
package io.clientele.pipeline.demo.acquisition;

import org.jspecify.annotations.NullMarked;
