package io.clientele.pipeline.csv;

/** A cell that does not hold what it should; {@link CsvFile} adds the line. */
final class BadCellException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String what;
  private final String remedy;

  BadCellException(String column, String value, String remedy) {
    super(null, null, false, false);
    this.what = column + " is '" + value + "'.";
    this.remedy = remedy;
  }

  String what() {
    return what;
  }

  String remedy() {
    return remedy;
  }
}
