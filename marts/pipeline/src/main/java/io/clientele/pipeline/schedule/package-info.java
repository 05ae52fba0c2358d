/**
 * Schedules: what is due, what is tried again, what is remembered. Decisions are values and know no
 * clock; {@code ScheduleLoop} does what they say.
 */
@NullMarked
package io.clientele.pipeline.schedule;

import org.jspecify.annotations.NullMarked;
