package io.clientele.report.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The last answers, by query text and values; the release and the scope are part of both. */
final class AnswerCache {
  private final int mostCells;
  private final LinkedHashMap<SqlText, Rows> answers = new LinkedHashMap<>(256, 0.75f, true);
  private int cells;

  AnswerCache(int mostCells) {
    this.mostCells = mostCells;
  }

  synchronized Optional<Rows> get(SqlText question) {
    return Optional.ofNullable(answers.get(question));
  }

  synchronized void put(SqlText question, Rows answer) {
    int size = size(answer);
    if (size > mostCells / 8) {
      return;
    }
    Rows before = answers.put(question, answer);
    cells += size - (before == null ? 0 : size(before));
    var oldest = answers.entrySet().iterator();
    while (cells > mostCells && oldest.hasNext()) {
      Map.Entry<SqlText, Rows> entry = oldest.next();
      cells -= size(entry.getValue());
      oldest.remove();
    }
  }

  private static int size(Rows answer) {
    return (answer.size() + 1) * answer.columns().size();
  }
}
