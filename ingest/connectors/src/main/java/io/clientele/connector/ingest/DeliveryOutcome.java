package io.clientele.connector.ingest;

/**
 * How one file, or one missing source, came out.
 *
 * @param path the file's path below the source's root; empty for a missing source or stream
 * @param message what went wrong and what to do; empty when nothing did
 */
public record DeliveryOutcome(
    String source,
    String stream,
    String path,
    State state,
    long readCount,
    long acceptedCount,
    long quarantinedCount,
    String message) {

  /** What became of it. */
  public enum State {
    /** Its records are in bronze, the bad ones in quarantine. */
    LOADED,
    /** It was delivered before. */
    UNCHANGED,
    /** Its bytes came before under another name. */
    DUPLICATE,
    /** Nothing of it was taken. */
    REFUSED,
    /** Its source or stream has no file, or it cannot be read. */
    MISSING
  }

  static DeliveryOutcome missing(String source, String stream, String message) {
    return new DeliveryOutcome(source, stream, "", State.MISSING, 0, 0, 0, message);
  }

  static DeliveryOutcome same(
      String source, String stream, String path, State state, String message) {
    return new DeliveryOutcome(source, stream, path, state, 0, 0, 0, message);
  }
}
