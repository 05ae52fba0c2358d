package io.clientele.pipeline.demo.ads;

import io.clientele.pipeline.demo.draw.Dice;
import java.util.List;

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
    return dice.likely(List.of(values()), 36, 58, 6);
  }
}
