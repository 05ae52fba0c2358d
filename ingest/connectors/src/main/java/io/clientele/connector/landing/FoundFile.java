package io.clientele.connector.landing;

import java.nio.file.Path;

/** A file of a source: where it lies, and its path below the source's root, with slashes. */
public record FoundFile(Path file, String path) {}
