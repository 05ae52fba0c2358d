package io.clientele.connector.text;

import java.util.Arrays;

/** A growing sorted list of places in a text; what lies before the last question is forgotten. */
final class Places {
  private long[] places = new long[8];
  private int first;
  private int size;

  /** Adds a place, which need not be the last. */
  void add(long place) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
    }
    int at = size++;
    while (at > first && places[at - 1] > place) {
      places[at] = places[at - 1];
      at--;
    }
    places[at] = place;
  }

  /** Whether there is one in {@code [start, end)}; questions come in rising order. */
  boolean anyWithin(long start, long end) {
    while (first < size && places[first] < start) {
      first++;
    }
    return first < size && places[first] < end;
  }
}
