package io.clientele.connector.layout;

import io.clientele.connector.chat.WhatsAppRows;
import io.clientele.connector.json.JsonLines;
import io.clientele.connector.json.JsonRows;
import io.clientele.connector.mail.MboxRows;
import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.spec.FileFormat;
import io.clientele.connector.text.RefusedFileException;
import io.clientele.connector.text.RowReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Every layout whose rows name their own fields: each row has a cell per declared field. */
public final class Layouts {
  private Layouts() {}

  /**
   * Opens a file.
   *
   * @param path as it was delivered; a name that ends in {@code .gz} is unpacked
   * @throws RefusedFileException when the file cannot be taken as a whole
   */
  public static RowReader open(Path file, String path, FileFormat format, List<FieldSpec> fields)
      throws IOException {
    boolean isPacked = path.endsWith(".gz");
    return switch (format.layout().kind()) {
      case JSON -> JsonRows.open(file, isPacked, format, fields);
      case JSON_LINES -> JsonLines.open(file, isPacked, format, fields);
      case MBOX -> MboxRows.open(file, isPacked, fields);
      case WHATSAPP -> WhatsAppRows.open(file, path, format, fields);
      case DELIMITED ->
          throw new IllegalArgumentException("A header tells the fields of delimited files");
    };
  }
}
