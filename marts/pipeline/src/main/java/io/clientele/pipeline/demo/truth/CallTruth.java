package io.clientele.pipeline.demo.truth;

import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.telephony.Call;
import io.clientele.pipeline.demo.telephony.Call.End;
import io.clientele.pipeline.demo.telephony.Calls;
import io.clientele.pipeline.demo.telephony.Queue;
import io.clientele.pipeline.demo.world.World;
import java.util.List;

/** {@code calls.csv}: what came in by month and queue; every call once, however often passed on. */
final class CallTruth {
  private static final List<String> HEADER =
      List.of(
          "month",
          "queue",
          "offered",
          "answered",
          "transferred",
          "anonymous",
          "records",
          "wait_seconds",
          "talk_seconds");

  private CallTruth() {}

  static CsvText of(World world) {
    List<Call> calls = Calls.of(world);
    CsvText csv = CsvText.plain().line(HEADER);
    for (int month = Calls.FIRST_MONTH; month < Timeline.MONTHS; month++) {
      for (Queue queue : Queue.values()) {
        int asked = month;
        add(
            csv.cell(Timeline.monthName(month)).cell(queue.label()),
            calls.stream()
                .filter(call -> call.queue() == queue)
                .filter(call -> Timeline.month(Timeline.day(call.at())) == asked)
                .toList());
      }
    }
    return csv;
  }

  private static void add(CsvText csv, List<Call> calls) {
    csv.cell(calls.size())
        .cell(calls.stream().filter(Call::isAnswered).count())
        .cell(calls.stream().filter(Call::isTransferred).count())
        .cell(calls.stream().filter(Call::isAnonymous).count())
        .cell(calls.stream().mapToLong(call -> call.legs().size()).sum())
        .cell(calls.stream().mapToLong(CallTruth::wait).sum())
        .cell(calls.stream().mapToLong(CallTruth::talk).sum())
        .end();
  }

  private static long wait(Call call) {
    return call.legs().stream()
        .filter(leg -> leg.end() == End.TALKED)
        .mapToLong(leg -> leg.after() + leg.ring())
        .min()
        .orElse(0);
  }

  private static long talk(Call call) {
    return call.legs().stream()
        .filter(leg -> leg.end() == End.TALKED)
        .mapToLong(Call.Leg::talk)
        .sum();
  }
}
