package io.clientele.connector.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.clientele.lakehouse.lake.Json;
import io.clientele.lakehouse.lake.Sha256;
import java.util.LinkedHashMap;
import java.util.Map;

/** A short text that is the same for the same declaration. */
final class Fingerprint {
  private static final int LENGTH = 16;

  private Fingerprint() {}

  /**
   * Over what decides the content of bronze; where files lie and what staging makes are not part.
   */
  static String of(StreamSpec stream) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("reader", 1);
    parts.put("format", stream.format());
    if (!stream.format().layout().isDelimited()) {
      parts.put("layout", stream.format().layout());
    }
    parts.put("fields", stream.fields());
    parts.put("key", stream.recordKey());
    parts.put("changed_at", String.valueOf(stream.changedAt()));
    parts.put("unique", stream.isUnique());
    parts.put("totals", stream.totals());
    parts.put("tolerance", stream.tolerance());
    try {
      return Sha256.of(Json.MAPPER.writeValueAsString(parts)).substring(0, LENGTH);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A declaration of values can be written as JSON", impossible);
    }
  }
}
