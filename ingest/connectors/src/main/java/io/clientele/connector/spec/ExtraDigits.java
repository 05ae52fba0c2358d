package io.clientele.connector.spec;

/** What happens to decimals beyond the sixth. */
public enum ExtraDigits {
  /** The record is quarantined. */
  REFUSE,
  /** Half up to six decimals. */
  ROUND
}
