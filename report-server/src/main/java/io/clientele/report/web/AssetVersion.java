package io.clientele.report.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/** A text that changes with our style or script, so that browsers may keep both for a year. */
public final class AssetVersion {
  private static final String TEXT = compute();

  private AssetVersion() {}

  public static String text() {
    return TEXT;
  }

  private static String compute() {
    CRC32 sum = new CRC32();
    for (String name : new String[] {"/assets/app.css", "/assets/app.js"}) {
      try (InputStream in = AssetVersion.class.getResourceAsStream(name)) {
        if (in != null) {
          sum.update(in.readAllBytes());
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return Long.toHexString(sum.getValue());
  }
}
