package io.clientele.pipeline.demo.export;

/**
 * Something that a later delivery says differently from an earlier one.
 *
 * <p>{@code before} and {@code after} are the values as text; one of them is empty when the record
 * was missing before, or is missing after.
 */
public record Correction(
    int delivery, String file, String kind, String key, String before, String after) {}
