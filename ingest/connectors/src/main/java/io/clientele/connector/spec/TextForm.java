package io.clientele.connector.spec;

/** A rewriting of a text while it is read, for keys that systems write in two ways. */
public enum TextForm {
  AS_DELIVERED,
  /** A record id of 15 characters gets its three characters of check; others stay. */
  SALESFORCE_ID
}
