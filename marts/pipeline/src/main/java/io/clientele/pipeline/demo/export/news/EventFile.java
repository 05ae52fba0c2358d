package io.clientele.pipeline.demo.export.news;

import io.clientele.pipeline.demo.draw.BudapestClock;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.news.NewsMail;
import io.clientele.pipeline.demo.world.World;
import java.util.List;

/** The events of one issue, an array for each mail on a line of its own; seconds are UTC. */
final class EventFile {
  private final StringBuilder text = new StringBuilder(1 << 16);
  private int rows;

  private EventFile() {}

  static Rendered render(World world, List<NewsMail> mails) {
    EventFile file = new EventFile();
    for (NewsMail mail : mails) {
      file.add(mail, world.person(mail.person()).contact().email());
    }
    return new Rendered(file.text.toString(), file.rows, List.of());
  }

  private void add(NewsMail mail, String email) {
    long sentAt = mail.issue().sentAt();
    event(mail, email, "[", "processed", sentAt, "");
    if (mail.isBounced()) {
      event(mail, email, ",", "bounce", sentAt + 2, ",\"type\":\"bounce\"");
    } else {
      event(mail, email, ",", "delivered", sentAt + 2, "");
      event(mail, email, ",", "open", mail.machineOpenedAt(), ",\"sg_machine_open\":true");
      event(mail, email, ",", "open", mail.openedAt(), ",\"sg_machine_open\":false");
      event(mail, email, ",", "click", mail.clickedAt(), ",\"url\":\"https://shop.example/news\"");
      event(mail, email, ",", "unsubscribe", mail.unsubscribedAt(), "");
    }
    text.append("]\n");
  }

  private void event(
      NewsMail mail, String email, String before, String event, long at, String more) {
    if (at == Timeline.NEVER) {
      return;
    }
    text.append(before)
        .append("{\"email\":\"")
        .append(email)
        .append("\",\"timestamp\":")
        .append(BudapestClock.toUtc(at))
        .append(",\"event\":\"")
        .append(event)
        .append("\",\"marketing_campaign_id\":\"")
        .append(mail.issue().id())
        .append("\",\"marketing_campaign_name\":\"")
        .append(mail.issue().title())
        .append("\",\"sg_event_id\":\"")
        .append(mail.issue().index())
        .append('-')
        .append(mail.person())
        .append('-')
        .append(event)
        .append(at - mail.issue().sentAt())
        .append('"')
        .append(more)
        .append('}');
    rows++;
  }
}
