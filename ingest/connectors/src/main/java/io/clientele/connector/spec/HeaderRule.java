package io.clientele.connector.spec;

/** Where the captions of a file are. */
public enum HeaderRule {
  /** In the first record. */
  FIRST_RECORD,
  /**
   * In the first record of the first 50 that holds the captions of all fields that must be there.
   */
  FIND,
  /** Nowhere: fields stand in the declared order. */
  NONE
}
