package io.clientele.connector.ingest;

/** Is told how ingest goes on; for progress on a terminal. May be called by several threads. */
public interface IngestListener {
  IngestListener NONE = new IngestListener() {};

  /** A stream has new files to read. */
  default void started(String source, String stream, int files, long bytes) {}

  /** One of them has been looked through. */
  default void inspected(String source, String stream, String path, long bytes) {}

  /** Their records are in bronze. */
  default void finished(String source, String stream, long acceptedRecords) {}
}
