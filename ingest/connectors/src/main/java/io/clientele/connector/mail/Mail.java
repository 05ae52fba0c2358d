package io.clientele.connector.mail;

import io.clientele.lakehouse.engine.function.Texts;
import io.clientele.lakehouse.lake.Sha256;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a column may ask of a mail: a word like {@code sent_at}, or the name of a header.
 *
 * <p>{@code id}: the Message-ID, else a hash of date, sender, subject and size. {@code sent_at}:
 * ISO 8601 in UTC. {@code sender, sender_name}; {@code recipients}: addresses of To and Cc,
 * separated by commas. {@code parent}: the mail that it answers. {@code root}: the first mail of
 * its thread. {@code topic}: the subject without {@code Re:} and {@code Fwd:}. {@code size}: bytes.
 */
final class Mail {
  private static final Pattern ANSWER =
      Pattern.compile("^\\s*((re|fwd?|aw|wg|vs|sv|rv)(\\[\\d+])?\\s*:\\s*)+");

  private final MailHeaders headers;
  private final Map<String, String> said = new LinkedHashMap<>();

  Mail(MailHeaders headers, long size) {
    this.headers = headers;
    List<String> references = headers.ids("References");
    List<String> answered = headers.ids("In-Reply-To");
    List<InternetAddress> senders = headers.addresses("From");
    Instant sentAt = headers.sentAt();
    String sender = senders.isEmpty() ? "" : address(senders.get(0));
    String name = senders.isEmpty() ? null : senders.get(0).getPersonal();
    List<String> ids = headers.ids("Message-ID");
    String date = sentAt == null ? "" : sentAt.toString();
    said.put("sent_at", date);
    said.put("sender", sender);
    said.put("sender_name", name == null ? "" : name.strip());
    said.put("recipients", recipients());
    said.put("topic", topic(headers.first("Subject")));
    said.put("size", String.valueOf(size));
    said.put("id", ids.isEmpty() ? hash(date, sender, headers.first("Subject"), size) : ids.get(0));
    said.put(
        "parent", references.isEmpty() ? first(answered) : references.get(references.size() - 1));
    said.put("root", references.isEmpty() ? first(answered) : references.get(0));
  }

  private static String first(List<String> ids) {
    return ids.isEmpty() ? "" : ids.get(0);
  }

  private static String address(InternetAddress address) {
    return address.getAddress().strip().toLowerCase(Locale.ROOT);
  }

  private String recipients() {
    List<InternetAddress> all = new ArrayList<>(headers.addresses("To"));
    all.addAll(headers.addresses("Cc"));
    return all.stream().map(Mail::address).distinct().collect(Collectors.joining(","));
  }

  private static String topic(String subject) {
    String normal = Texts.normalised(subject);
    return normal == null ? "" : ANSWER.matcher(normal).replaceFirst("").strip();
  }

  private static String hash(String date, String sender, String subject, long size) {
    String told = String.join("\n", date, sender, subject, String.valueOf(size));
    return "hash:" + Sha256.of(told).substring(0, 32);
  }

  /** The first of the captions for which the mail says something; empty when for none. */
  String cell(List<String> captions) {
    for (String caption : captions) {
      String value = said.getOrDefault(caption, headers.first(caption));
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
