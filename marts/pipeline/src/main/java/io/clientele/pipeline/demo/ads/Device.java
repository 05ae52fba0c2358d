package io.clientele.pipeline.demo.ads;

import io.clientele.pipeline.demo.draw.Dice;

/** What people searched with. */
public enum Device {
  COMPUTERS("Computers", "DESKTOP"),
  MOBILE("Mobile phones", "MOBILE"),
  TABLETS("Tablets", "TABLET");

  private final String label;
  private final String apiName;

  Device(String label, String apiName) {
    this.label = label;
    this.apiName = apiName;
  }

  public String label() {
    return label;
  }

  public String apiName() {
    return apiName;
  }

  static Device any(Dice dice) {
    return values()[dice.weighted(36, 58, 6)];
  }
}
