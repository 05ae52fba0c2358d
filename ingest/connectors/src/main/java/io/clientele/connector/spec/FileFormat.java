package io.clientele.connector.spec;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;

/**
 * How a file is laid out. Delimiter, quote, header and lines to skip are those of delimited files.
 *
 * @param layout how its bytes hold rows
 * @param encoding a character set, or {@code auto}: by byte order mark, else UTF-8. A byte order
 *     mark wins over the declaration
 * @param delimiter between fields; {@code \0} finds out by the header: comma, semicolon, tab or bar
 * @param quote around fields; {@code \0} for none
 * @param skipLines physical lines before the header, whatever they hold
 * @param header where the captions are
 * @param needsLastLineEnd whether a last record without a line end counts as cut
 */
public record FileFormat(
    @JsonIgnore Layout layout,
    String encoding,
    char delimiter,
    char quote,
    int skipLines,
    HeaderRule header,
    boolean needsLastLineEnd)
    implements Serializable {
  /** Comma, double quotes, captions in the first line. */
  public static final FileFormat PLAIN =
      new FileFormat(Layout.DELIMITED, "auto", ',', '"', 0, HeaderRule.FIRST_RECORD, true);
}
