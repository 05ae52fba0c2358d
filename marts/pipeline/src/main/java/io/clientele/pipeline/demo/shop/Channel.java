package io.clientele.pipeline.demo.shop;

/** Where an order was placed. */
public enum Channel {
  WEB("web"),
  STORE("store"),
  PHONE("phone"),
  MARKETPLACE("marketplace");

  private final String code;

  Channel(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
