package io.clientele.pipeline.demo.export.news;

import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.export.ExportFile;
import io.clientele.pipeline.demo.news.Issue;
import io.clientele.pipeline.demo.news.NewsMail;
import io.clientele.pipeline.demo.news.Newsletter;
import io.clientele.pipeline.demo.world.World;
import java.util.ArrayList;
import java.util.List;

/** A file of posted events for every issue of the newsletter. */
public final class NewsExport {
  private NewsExport() {}

  public static List<ExportFile> files(World world) {
    List<NewsMail> mails = Newsletter.of(world);
    List<ExportFile> files = new ArrayList<>();
    for (Issue issue : Newsletter.issues()) {
      List<NewsMail> own = mails.stream().filter(mail -> mail.issue().equals(issue)).toList();
      files.add(
          new ExportFile(
              delivery(issue),
              "newsletter/sendgrid_" + Timeline.monthName(issue.month()) + ".jsonl",
              () -> EventFile.render(world, own)));
    }
    return files;
  }

  private static Delivery delivery(Issue issue) {
    return Delivery.all().stream()
        .filter(each -> issue.month() <= each.lastMonth())
        .findFirst()
        .orElseThrow();
  }
}
