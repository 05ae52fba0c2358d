/** When which jobs run, and who is told: cron expressions, {@code schedule} and {@code notify}. */
@NullMarked
package io.clientele.connector.schedule;

import org.jspecify.annotations.NullMarked;
