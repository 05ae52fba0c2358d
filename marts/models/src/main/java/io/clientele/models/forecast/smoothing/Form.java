package io.clientele.models.forecast.smoothing;

/**
 * One form of exponential smoothing: how error, trend and season enter.
 *
 * @param error additive, or relative to the expected value
 * @param trend none, additive, or additive and fading out
 * @param season none, added to the level, or a factor of it
 */
public record Form(Error error, Trend trend, Season season) {

  /** How a surprise is measured. */
  public enum Error {
    ADDITIVE,
    MULTIPLICATIVE
  }

  /** How the level moves on. */
  public enum Trend {
    NONE,
    ADDITIVE,
    DAMPED
  }

  /** How the season enters. */
  public enum Season {
    NONE,
    ADDITIVE,
    MULTIPLICATIVE
  }

  /** An additive error without a season: simple, Holt's or damped smoothing. */
  public static Form plain(Trend trend) {
    return new Form(Error.ADDITIVE, trend, Season.NONE);
  }

  boolean hasTrend() {
    return trend != Trend.NONE;
  }

  boolean isDamped() {
    return trend == Trend.DAMPED;
  }

  boolean hasSeason() {
    return season != Season.NONE;
  }

  /** True when every value must be above zero. */
  boolean isRelative() {
    return error == Error.MULTIPLICATIVE || season == Season.MULTIPLICATIVE;
  }

  /** True when the two differ in nothing but the trend. */
  boolean isLike(Form other) {
    return error == other.error && season == other.season;
  }

  /** The short name of the literature, such as {@code M,Ad,M}. */
  public String label() {
    String middle =
        switch (trend) {
          case NONE -> "N";
          case ADDITIVE -> "A";
          case DAMPED -> "Ad";
        };
    return error.name().charAt(0) + "," + middle + "," + season.name().charAt(0);
  }
}
