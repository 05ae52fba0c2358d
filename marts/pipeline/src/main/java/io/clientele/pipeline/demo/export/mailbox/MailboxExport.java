package io.clientele.pipeline.demo.export.mailbox;

import io.clientele.pipeline.demo.draw.BudapestClock;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.export.ExportFile;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.letters.Letter;
import io.clientele.pipeline.demo.letters.Letters;
import io.clientele.pipeline.demo.people.Contact;
import io.clientele.pipeline.demo.world.World;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The mailbox's archive: at each delivery the mails since the one before, inbox and sent. */
public final class MailboxExport {
  private static final String MAILBOX = "info@agoston-delta.example";
  private static final DateTimeFormatter ENVELOPE =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter HEADER =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss '+0000'", Locale.ENGLISH);

  private MailboxExport() {}

  public static List<ExportFile> files(World world) {
    List<Letter> letters =
        Letters.of(world).stream().sorted(Comparator.comparingLong(Letter::at)).toList();
    List<ExportFile> files = new ArrayList<>();
    for (Delivery delivery : Delivery.all()) {
      long after = delivery.number() == 1 ? 0 : Delivery.of(delivery.number() - 1).asOf();
      List<Letter> own =
          letters.stream()
              .filter(letter -> letter.at() > after && letter.at() <= delivery.asOf())
              .toList();
      String path = "mailbox/info_" + delivery.date() + ".mbox";
      files.add(new ExportFile(delivery, path, () -> render(world, own)));
    }
    return files;
  }

  private static Rendered render(World world, List<Letter> letters) {
    StringBuilder text = new StringBuilder(1 << 16);
    letters.forEach(letter -> add(text, letter, world));
    return new Rendered(text.toString(), letters.size(), List.of());
  }

  private static void add(StringBuilder text, Letter letter, World world) {
    Contact contact = world.person(letter.person()).contact();
    var at = Instant.ofEpochSecond(BudapestClock.toUtc(letter.at())).atOffset(ZoneOffset.UTC);
    String from = letter.isIncoming() ? contact.email() : MAILBOX;
    text.append("From ").append(from).append(' ').append(ENVELOPE.format(at)).append('\n');
    header(text, "Message-ID", "<" + letter.id() + ">");
    if (letter.answers() != Letter.NONE) {
      header(text, "In-Reply-To", "<m" + letter.answers() + "@agoston-delta.example>");
    }
    header(text, "Date", HEADER.format(at));
    header(text, "From", from);
    header(text, "To", letter.isIncoming() ? MAILBOX : contact.email());
    header(text, "Subject", letter.subject());
    if (letter.isAutomatic()) {
      header(text, "Auto-Submitted", "auto-replied");
    }
    text.append("\nGood day.\n\n");
  }

  private static void header(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value).append('\n');
  }
}
