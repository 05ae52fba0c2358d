package io.clientele.models.attribution.journey;

/** Where the path to a repeated conversion begins. */
public enum PathStart {
  /** After the previous conversion of the person: a touch leads to one conversion only. */
  AFTER_PREVIOUS_CONVERSION,
  /** Anywhere within the lookback; a touch may lead to several conversions. */
  ANY_TIME
}
