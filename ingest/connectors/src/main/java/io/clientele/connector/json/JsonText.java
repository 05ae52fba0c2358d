package io.clientele.connector.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Values of JSON as the texts of cells. */
final class JsonText {
  /** Reads numbers as they are written, nothing deeper than 100 and no text over 16 million. */
  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(100)
                          .maxStringLength(1 << 24)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  private static final int PLAIN_DIGITS = 40;

  private JsonText() {}

  /** A text as it is, a number in plain digits, an object or array as JSON, nothing as empty. */
  static String of(@Nullable JsonNode value) {
    if (value == null || value.isNull() || value.isMissingNode()) {
      return "";
    }
    if (value.isContainerNode()) {
      return value.toString();
    }
    return value.isBigDecimal() ? plain(value.decimalValue()) : value.asText();
  }

  /** An exponent that would make a page of zeros stays one, and is refused as a number later. */
  private static String plain(BigDecimal number) {
    return Math.abs((long) number.scale()) > PLAIN_DIGITS
        ? number.toString()
        : number.toPlainString();
  }

  /** What lies at a dotted path below a value; null when nothing does. */
  static @Nullable JsonNode at(JsonNode value, String path) {
    JsonNode found = value;
    for (String name : path.split("\\.")) {
      JsonNode next = found.get(name);
      if (next == null) {
        return null;
      }
      found = next;
    }
    return found;
  }
}
