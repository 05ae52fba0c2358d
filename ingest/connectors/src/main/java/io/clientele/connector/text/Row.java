package io.clientele.connector.text;

/** One record of a delimited file, valid until the next one is read. */
public interface Row {
  /** The number of cells. */
  int size();

  /** A cell without its quotes; empty for an empty one. */
  String cell(int index);

  /** Whether a cell has no character between its delimiters or quotes. */
  boolean isEmpty(int index);

  /** The 1-based physical line on which the record begins. */
  long line();

  /** The record as it stands in the file, without its line end. */
  String raw();

  /** Whether the record has a character that its character set does not know. */
  boolean isBadlyEncoded();

  /** Whether text stands between a closing quote and the next delimiter. */
  boolean isBadlyQuoted();

  /** Whether the file ends without a line end behind this record. */
  boolean isCut();
}
