package io.clientele.lakehouse.delivery;

/** What a newer delivery of a stream means for the older ones. */
public enum DeliveryKind {
  /** It adds records; the same path with other bytes replaces what that path brought. */
  APPEND,
  /** It is the whole truth: a key that is missing in it is deleted. */
  SNAPSHOT,
  /** It replaces every day that occurs in it. */
  WINDOW
}
