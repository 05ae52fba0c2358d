package io.clientele.pipeline.demo.ads;

/** What a keyword was invented to do. */
public enum Promise {
  BRAND("brand"),
  QUICK("quick"),
  SLOW("slow"),
  NEVER("never"),
  /** Cost but no click at all. */
  NO_CLICK("no_click");

  private final String code;

  Promise(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
