package io.clientele.connector.spec;

import java.io.Serializable;

/**
 * How numbers are written.
 *
 * @param decimal the decimal sign: {@code .} or {@code ,}
 * @param grouping the signs that may stand between groups of three digits; a space stands for every
 *     kind of space
 * @param hasExponent whether {@code 1.2E6} is a number
 */
public record NumberStyle(char decimal, String grouping, boolean hasExponent)
    implements Serializable {
  public static final NumberStyle PLAIN = new NumberStyle('.', "", false);

  public NumberStyle {
    if (decimal != '.' && decimal != ',') {
      throw new IllegalArgumentException("The decimal sign is . or , and not " + decimal);
    }
    if (grouping.indexOf(decimal) >= 0) {
      throw new IllegalArgumentException(
          "The sign " + decimal + " cannot be both decimal sign and grouping");
    }
  }

  public boolean isPlain() {
    return equals(PLAIN);
  }
}
