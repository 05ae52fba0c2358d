package io.clientele.pipeline.demo.acquisition;

/** Where a visit came from, as its address said: the four utm parameters, empty where unknown. */
public record Tag(String source, String medium, String campaign, String term) {
  public static final Tag NONE = new Tag("", "", "", "");
  public static final Tag NEWSLETTER = new Tag("newsletter", "email", "heti-levél", "");
  public static final Tag SOCIAL = new Tag("facebook", "paid_social", "kóstoló", "");

  /** A paid search visit to one campaign. */
  public static Tag search(String campaign, String term) {
    return new Tag("google", "cpc", campaign, term);
  }
}
