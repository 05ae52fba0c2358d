package io.clientele.models.budget;

/** What to do with the money of a keyword or channel. */
public enum Advice {
  STOP,
  KEEP,
  RAISE,
  TOO_EARLY
}
