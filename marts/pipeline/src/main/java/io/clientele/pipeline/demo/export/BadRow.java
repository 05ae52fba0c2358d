package io.clientele.pipeline.demo.export;

/**
 * A line that a careful reader must refuse.
 *
 * <p>{@code line} is the physical line from 1; {@code amount} is the money in cents that the line
 * would have brought.
 */
public record BadRow(int line, String reason, String record, long amount) {}
