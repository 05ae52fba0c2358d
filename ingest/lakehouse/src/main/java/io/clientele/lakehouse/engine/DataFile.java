package io.clientele.lakehouse.engine;

/** One Parquet file of a table version. {@code path} is relative to the lake, with slashes. */
public record DataFile(String path, long size, long rows, String sha256) {}
