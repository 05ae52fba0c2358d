package io.clientele.connector.text;

import org.jspecify.annotations.Nullable;

/** One record of a file, valid until the next one is read. */
public interface Row {
  /** The number of cells. */
  int size();

  /** A cell without its quotes; empty for an empty one. */
  String cell(int index);

  /** Whether a cell has no character between its delimiters or quotes. */
  boolean isEmpty(int index);

  /**
   * The place of the record in its file: the 1-based physical line on which it begins, or in JSON
   * its number. It rises from record to record.
   */
  long line();

  /** The record as it stands in the file, without its line end. */
  String raw();

  /** Whether the record has a character that its character set does not know. */
  boolean isBadlyEncoded();

  /** Whether text stands between a closing quote and the next delimiter. */
  boolean isBadlyQuoted();

  /** Whether the file ends without a line end behind this record. */
  boolean isCut();

  /** Why the record cannot be read at all, in words; null for most. */
  default @Nullable String damage() {
    return null;
  }

  /** What the record holds besides its cells, as a JSON object of texts; null for nothing. */
  default @Nullable String extra() {
    return null;
  }
}
