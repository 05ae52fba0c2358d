package io.clientele.build.check;

import io.clientele.catalog.mart.Check.Level;

/**
 * Something that does not hold.
 *
 * @param mart the mart
 * @param what the check and how far it is from holding
 */
public record Finding(String mart, Level level, String what) {
  @Override
  public String toString() {
    return mart + ": " + what;
  }
}
