/**
 * Tells people that something is wrong, once, and that it is over. Messages name schedules, jobs,
 * sources and streams; nothing that was delivered.
 */
@NullMarked
package io.clientele.pipeline.notify;

import org.jspecify.annotations.NullMarked;
