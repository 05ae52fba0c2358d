package io.clientele.pipeline.demo.truth;

import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.news.Issue;
import io.clientele.pipeline.demo.news.Issue.Habit;
import io.clientele.pipeline.demo.news.NewsMail;
import io.clientele.pipeline.demo.news.Newsletter;
import io.clientele.pipeline.demo.world.World;
import java.util.List;
import java.util.function.Predicate;

/**
 * {@code newsletters.csv}: what each issue of the newsletter reached, and what it was made to show.
 */
final class NewsTruth {
  private static final List<String> HEADER =
      List.of(
          "campaign_id",
          "sent",
          "delivered",
          "bounced",
          "opened",
          "machine_opened",
          "clicked",
          "unsubscribed",
          "planted");

  private NewsTruth() {}

  static CsvText of(World world) {
    CsvText csv = CsvText.plain().line(HEADER);
    List<NewsMail> mails = Newsletter.of(world);
    for (Issue issue : Newsletter.issues()) {
      List<NewsMail> own = mails.stream().filter(mail -> mail.issue().equals(issue)).toList();
      csv.cell(issue.id())
          .cell(own.size())
          .cell(count(own, mail -> !mail.isBounced()))
          .cell(count(own, NewsMail::isBounced))
          .cell(count(own, NewsMail::isOpened))
          .cell(count(own, NewsMail::isMachineOpenedOnly))
          .cell(count(own, NewsMail::isClicked))
          .cell(count(own, NewsMail::isUnsubscribed))
          .cell(planted(issue.habit()))
          .end();
    }
    return csv;
  }

  private static long count(List<NewsMail> mails, Predicate<NewsMail> wanted) {
    return mails.stream().filter(wanted).count();
  }

  private static String planted(Habit habit) {
    return switch (habit) {
      case USUAL -> "";
      case OLD_ADDRESSES -> "old addresses";
      case MACHINES -> "opened by machines";
      case DRIVES_AWAY -> "drives readers away";
    };
  }
}
