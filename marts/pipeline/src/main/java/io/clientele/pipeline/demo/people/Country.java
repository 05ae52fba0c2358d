package io.clientele.pipeline.demo.people;

/** Where the customers of the sample company live. */
public enum Country {
  HU("Hungary", "36", "example.hu", "hu"),
  GR("Greece", "30", "example.gr", "el"),
  RS("Serbia", "381", "example.rs", "sr"),
  GB("United Kingdom", "44", "example.com", "en");

  private final String englishName;
  private final String callingCode;
  private final String mailDomain;
  private final String language;

  Country(String englishName, String callingCode, String mailDomain, String language) {
    this.englishName = englishName;
    this.callingCode = callingCode;
    this.mailDomain = mailDomain;
    this.language = language;
  }

  public String englishName() {
    return englishName;
  }

  /** The international calling code, without plus. */
  public String callingCode() {
    return callingCode;
  }

  public String mailDomain() {
    return mailDomain;
  }

  /** The language of its people, and of the keywords that find them. */
  public String language() {
    return language;
  }
}
