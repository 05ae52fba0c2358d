package io.clientele.connector.landing;

/** A file as it lies in the landing: by content, and where, relative to the lake. */
public record LandedFile(ContentKey content, String landingPath) {}
