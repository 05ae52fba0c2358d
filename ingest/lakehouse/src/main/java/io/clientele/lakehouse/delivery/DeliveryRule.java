package io.clientele.lakehouse.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the deliveries of a stream mean for each other.
 *
 * @param kind append, snapshot or window
 * @param isFolderSet whether all files of one folder are one snapshot; the folder that comes last
 *     by name is the newest
 * @param windowField the date field whose days a window replaces, null for other kinds
 * @param windowWithin fields within which days are replaced, such as the ad account
 */
public record DeliveryRule(
    DeliveryKind kind,
    boolean isFolderSet,
    @Nullable String windowField,
    List<String> windowWithin) {
  public static final DeliveryRule APPEND =
      new DeliveryRule(DeliveryKind.APPEND, false, null, List.of());
  public static final DeliveryRule SNAPSHOT =
      new DeliveryRule(DeliveryKind.SNAPSHOT, false, null, List.of());
  public static final DeliveryRule FOLDER_SNAPSHOT =
      new DeliveryRule(DeliveryKind.SNAPSHOT, true, null, List.of());

  public DeliveryRule {
    windowWithin = List.copyOf(windowWithin);
    if ((kind == DeliveryKind.WINDOW) != (windowField != null)) {
      throw new IllegalArgumentException(
          "A window, and only a window, names the field of its days");
    }
  }

  public static DeliveryRule window(String field, List<String> within) {
    return new DeliveryRule(DeliveryKind.WINDOW, false, field, within);
  }
}
