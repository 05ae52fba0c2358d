package io.clientele.pipeline.demo.truth;

import io.clientele.pipeline.demo.draw.BudapestClock;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.letters.Letter;
import io.clientele.pipeline.demo.letters.Letters;
import io.clientele.pipeline.demo.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code conversations.csv}: the conversations of the mailbox, when each was begun and when
 * somebody answered; a machine's answer is none.
 */
final class LetterTruth {
  private static final List<String> HEADER =
      List.of("first_message_id", "person_id", "asked_at", "answered_at", "has_automatic_reply");

  private LetterTruth() {}

  static CsvText of(World world) {
    CsvText csv = CsvText.plain().line(HEADER);
    Map<Integer, List<Letter>> conversations =
        Letters.of(world).stream()
            .filter(letter -> Timeline.day(letter.at()) <= Timeline.LAST)
            .collect(
                Collectors.groupingBy(Letter::conversation, TreeMap::new, Collectors.toList()));
    for (List<Letter> letters : conversations.values()) {
      Letter first = letters.get(0);
      csv.cell(first.id())
          .cell(world.person(first.person()).id())
          .cell(instant(first))
          .cell(
              letters.stream()
                  .filter(letter -> !letter.isIncoming() && !letter.isAutomatic())
                  .findFirst()
                  .map(LetterTruth::instant)
                  .orElse(""))
          .flag(letters.stream().anyMatch(Letter::isAutomatic))
          .end();
    }
    return csv;
  }

  private static String instant(Letter letter) {
    return Instant.ofEpochSecond(BudapestClock.toUtc(letter.at())).toString();
  }
}
