package io.clientele.connector.mail;

import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.text.FileBytes;
import io.clientele.connector.text.RefusedFileException;
import io.clientele.connector.text.Row;
import io.clientele.connector.text.RowReader;
import io.clientele.connector.text.TextRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mails of a mailbox archive, one after the other. Of each its headers are held; what people
 * wrote is passed over.
 */
public final class MboxRows implements RowReader {
  private static final int MOST_HEADER_CHARACTERS = 1 << 20;

  private final MboxLines lines;
  private final List<FieldSpec> fields;
  private @Nullable String start;

  private MboxRows(MboxLines lines, List<FieldSpec> fields) {
    this.lines = lines;
    this.fields = fields;
  }

  /**
   * Opens a file.
   *
   * @throws RefusedFileException when it does not begin like a mailbox archive
   */
  public static RowReader open(Path file, boolean isPacked, List<FieldSpec> fields)
      throws IOException {
    MboxRows rows = new MboxRows(new MboxLines(FileBytes.open(file, isPacked)), fields);
    try {
      String line = rows.lines.next();
      while (line != null && line.isEmpty()) {
        line = rows.lines.next();
      }
      if (line != null && !rows.lines.isStart()) {
        throw new RefusedFileException(
            "does not begin with a line like 'From anna@example.com Thu Sep  3 08:12:44 2026'. Is"
                + " it a mailbox archive (mbox)?");
      }
      rows.start = line;
      return rows;
    } catch (IOException | RuntimeException failed) {
      rows.close();
      throw failed;
    }
  }

  @Override
  public @Nullable Row next() throws IOException {
    String opening = start;
    if (opening == null) {
      return null;
    }
    long number = lines.number();
    MailHeaders headers = new MailHeaders();
    StringBuilder raw = new StringBuilder(opening);
    String line = lines.next();
    while (line != null && !line.isEmpty() && !lines.isStart()) {
      if (raw.length() < MOST_HEADER_CHARACTERS) {
        headers.add(line);
        raw.append('\n').append(line);
      }
      line = lines.next();
    }
    long size = raw.length();
    while (line != null && !lines.isStart()) {
      size += line.length() + 1;
      line = lines.next();
    }
    start = line;
    if (headers.isEmpty() || raw.length() >= MOST_HEADER_CHARACTERS) {
      String why =
          headers.isEmpty() ? "The mail has no headers." : "The mail has over 1 MB of headers.";
      String shown = raw.substring(0, Math.min(raw.length(), 1000));
      return TextRow.damaged(fields.size(), number, shown, why);
    }
    Mail mail = new Mail(headers, size);
    List<String> cells = fields.stream().map(field -> mail.cell(field.captions())).toList();
    return new TextRow(cells, number, raw.toString(), null, null, false, false);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
