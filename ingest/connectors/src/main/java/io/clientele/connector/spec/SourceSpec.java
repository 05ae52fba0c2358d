package io.clientele.connector.spec;

import java.nio.file.Path;
import java.util.List;

/**
 * One source, ready to be read.
 *
 * @param root the folder that globs of streams and paths of deliveries are relative to
 * @param isRequired whether a run stops when the source is missing
 */
public record SourceSpec(
    String name, String type, Path root, boolean isRequired, List<StreamSpec> streams) {
  public SourceSpec {
    streams = List.copyOf(streams);
  }

  /** The stream of this name; fails when there is none. */
  public StreamSpec stream(String wanted) {
    return streams.stream()
        .filter(stream -> stream.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Source " + name + " has no stream " + wanted));
  }
}
