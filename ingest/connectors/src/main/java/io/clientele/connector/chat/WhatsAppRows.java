package io.clientele.connector.chat;

import io.clientele.connector.spec.DateOrder;
import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.spec.FileFormat;
import io.clientele.connector.text.RefusedFileException;
import io.clientele.connector.text.Row;
import io.clientele.connector.text.RowReader;
import io.clientele.connector.text.TextInput;
import io.clientele.connector.text.TextLines;
import io.clientele.connector.text.TextRow;
import io.clientele.lakehouse.lake.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a chat that WhatsApp exported. A line without date goes on with the message
 * before it; lines of the system are no messages. What people wrote goes into the hash that is the
 * message's id, and nowhere else.
 *
 * <p>A column may ask for {@code id, chat} (by the name of the file), {@code sent_at} (ISO 8601, on
 * the phone's clock), {@code sender} and {@code text_length}.
 */
public final class WhatsAppRows implements RowReader {
  private static final int MOST_CHARACTERS = 1 << 20;
  private static final Pattern TITLE =
      Pattern.compile("^WhatsApp Chat (with |- )|(\\.txt)?(\\.gz)?$");

  private final TextLines lines;
  private final List<FieldSpec> fields;
  private final DateOrder order;
  private final String chat;
  private final Map<String, Integer> repeats = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable ChatLine start;
  private long startNumber;
  private boolean isBad;

  private WhatsAppRows(TextLines lines, List<FieldSpec> fields, DateOrder order, String chat) {
    this.lines = lines;
    this.fields = fields;
    this.order = order;
    this.chat = chat;
  }

  /**
   * Opens a file and decides the order of its dates.
   *
   * @param path as it was delivered: it names the chat
   * @throws RefusedFileException when it is no chat or its dates can be read in two ways
   */
  public static RowReader open(Path file, String path, FileFormat format, List<FieldSpec> fields)
      throws IOException {
    boolean isPacked = path.endsWith(".gz");
    DateOrders orders = new DateOrders();
    try (TextLines lines = lines(file, format, isPacked)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        ChatLine message = ChatLine.of(line);
        if (message != null) {
          orders.add(message);
        }
      }
    }
    DateOrder declared = format.layout().dateOrder();
    DateOrder order = declared == DateOrder.AUTO ? orders.found() : declared;
    return new WhatsAppRows(lines(file, format, isPacked), fields, order, title(path));
  }

  private static TextLines lines(Path file, FileFormat format, boolean isPacked)
      throws IOException {
    return new TextLines(TextInput.open(file, format.encoding(), isPacked));
  }

  /** {@code WhatsApp Chat with Anna.txt} and {@code WhatsApp Chat - Anna/_chat.txt} are Anna's. */
  private static String title(String path) {
    String[] names = path.split("/");
    String name = TITLE.matcher(names[names.length - 1]).replaceAll("");
    return name.equals("_chat") && names.length > 1
        ? TITLE.matcher(names[names.length - 2]).replaceAll("")
        : name;
  }

  @Override
  public @Nullable Row next() throws IOException {
    String line = lines.next();
    while (line != null) {
      ChatLine message = ChatLine.of(line);
      if (message != null) {
        Row finished = finished();
        start = message.isSystem() ? null : message;
        text.setLength(0);
        text.append(message.text());
        startNumber = lines.number();
        isBad = lines.isBadlyEncoded();
        if (finished != null) {
          return finished;
        }
      } else if (start != null) {
        goOn(line);
        isBad |= lines.isBadlyEncoded();
      }
      line = lines.next();
    }
    Row finished = finished();
    start = null;
    return finished;
  }

  /** What is longer than a million characters is cut; it is only hashed. */
  private void goOn(String line) {
    if (text.length() < MOST_CHARACTERS) {
      text.append('\n').append(line);
    }
  }

  private @Nullable Row finished() {
    ChatLine message = start;
    if (message == null) {
      return null;
    }
    LocalDateTime at = message.at(order);
    String sentAt = at == null ? "" : at.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    Map<String, String> said =
        Map.of(
            "id", id(message, sentAt),
            "chat", chat,
            "sent_at", sentAt,
            "sender", message.sender(),
            "text_length", String.valueOf(text.length()));
    List<String> cells =
        fields.stream().map(field -> said.getOrDefault(field.captions().get(0), "")).toList();
    String raw = String.join(" ", sentAt, message.sender());
    String damage = at == null ? "It has a day that there is not." : null;
    return new TextRow(cells, startNumber, raw, null, damage, isBad, false);
  }

  /** The same text of the same person in the same minute is numbered. */
  private String id(ChatLine message, String sentAt) {
    String minute = sentAt.length() < 16 ? sentAt : sentAt.substring(0, 16);
    String same = String.join("\n", chat, minute, message.sender(), text);
    int times = repeats.merge(hash(same), 1, Integer::sum);
    return hash(String.join("\n", chat, sentAt, message.sender(), text, "" + times));
  }

  private static String hash(String text) {
    return Sha256.of(text).substring(0, 32);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
