package io.clientele.pipeline.demo.acquisition;

/** How somebody first heard of the sample company. */
public enum Origin {
  SEARCH_AD("google-ads"),
  ORGANIC("organic"),
  DIRECT("direct"),
  NEWSLETTER("newsletter"),
  SOCIAL("social"),
  STORE("store"),
  MARKETPLACE("marketplace");

  private final String code;

  Origin(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The utm parameters of a visit of this kind that is no click on a search ad. */
  Tag tag() {
    return switch (this) {
      case NEWSLETTER -> Tag.NEWSLETTER;
      case SOCIAL -> Tag.SOCIAL;
      case SEARCH_AD, ORGANIC, DIRECT, STORE, MARKETPLACE -> Tag.NONE;
    };
  }
}
