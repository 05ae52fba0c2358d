package io.clientele.connector.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers of one mail, unfolded (RFC 5322) and, when asked for, decoded (RFC 2047). */
final class MailHeaders {
  private static final Pattern ID = Pattern.compile("<([^<>]+)>");

  private final Map<String, List<StringBuilder>> values = new HashMap<>();
  private @Nullable StringBuilder last;

  /** Adds a line; one that begins with white space goes on where the one before it ended. */
  void add(String line) {
    int colon = line.indexOf(':');
    if ((line.startsWith(" ") || line.startsWith("\t")) && last != null) {
      last.append(' ').append(line.strip());
    } else if (colon > 0) {
      String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      last = new StringBuilder(line.substring(colon + 1).strip());
      values.computeIfAbsent(name, each -> new ArrayList<>()).add(last);
    }
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The topmost header of a name as characters; empty when there is none. */
  String first(String name) {
    List<StringBuilder> all = values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    return all.isEmpty() ? "" : readable(all.get(0).toString());
  }

  /** Bytes above ASCII are UTF-8 in mails of today; encoded words say what they are. */
  private static String readable(String raw) {
    byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    String text = utf8.indexOf('\uFFFD') >= 0 ? raw : utf8;
    try {
      return text.contains("=?") ? MimeUtility.decodeText(text) : text;
    } catch (UnsupportedEncodingException unknownCharset) {
      return text;
    }
  }

  /** The ids in angle brackets that a header names, in its order. */
  List<String> ids(String name) {
    List<String> ids = new ArrayList<>();
    Matcher matcher = ID.matcher(first(name));
    while (matcher.find()) {
      ids.add(String.valueOf(matcher.group(1)).strip());
    }
    return ids;
  }

  /** The mailboxes that a header names; none when it cannot be understood. */
  List<InternetAddress> addresses(String name) {
    List<InternetAddress> addresses = new ArrayList<>();
    try {
      for (InternetAddress each : InternetAddress.parseHeader(first(name), false)) {
        if (each.isGroup()) {
          addresses.addAll(List.of(each.getGroup(false)));
        } else if (each.getAddress() != null && each.getAddress().indexOf('@') > 0) {
          addresses.add(each);
        }
      }
    } catch (AddressException unreadable) {
      return addresses;
    }
    return addresses;
  }

  /**
   * When it was sent: {@code Date}, else the end of the topmost {@code Received}; null for neither.
   */
  @Nullable Instant sentAt() {
    Instant date = instant(first("Date"));
    String received = first("Received");
    return date == null ? instant(received.substring(received.lastIndexOf(';') + 1)) : date;
  }

  private static @Nullable Instant instant(String text) {
    try {
      return text.isBlank() ? null : new MailDateFormat().parse(text.strip()).toInstant();
    } catch (ParseException | RuntimeException unreadable) {
      return null;
    }
  }
}
