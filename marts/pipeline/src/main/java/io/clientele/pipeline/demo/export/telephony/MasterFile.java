package io.clientele.pipeline.demo.export.telephony;

import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.DayText;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.telephony.Call;
import io.clientele.pipeline.demo.telephony.Call.End;
import io.clientele.pipeline.demo.telephony.Call.Leg;
import io.clientele.pipeline.demo.telephony.Queue;
import java.util.Comparator;
import java.util.List;

/**
 * {@code Master_<month>.csv}: call detail records with 21 columns and no captions; texts are in
 * quotes, numbers and missing times are not.
 */
final class MasterFile {
  private static final String LINE = "67000001";
  private static final int FIRST_EXTENSION = 200;

  private MasterFile() {}

  static Rendered render(List<Call> calls, int month) {
    CsvText csv = CsvText.plain();
    calls.stream()
        .filter(call -> Timeline.month(Timeline.day(call.at())) == month)
        .sorted(Comparator.comparingLong(Call::utc).thenComparingInt(Call::index))
        .forEach(call -> add(csv, call));
    return csv.rendered(csv.lines(), List.of());
  }

  private static void add(CsvText csv, Call call) {
    for (int number = 0; number < call.legs().size(); number++) {
      csv.rawLine(line(call, call.legs().get(number), 10 * call.index() + number));
    }
  }

  private static String line(Call call, Leg leg, int sequence) {
    long start = call.at() + leg.after();
    boolean isTaken = leg.end() != End.NOT_ANSWERED;
    String id = call.utc() + "." + call.index();
    String device = leg.employee() < 0 ? "" : device(leg, sequence);
    String trunk = "PJSIP/trunk-" + hex(call.index());
    boolean isIncoming = call.isIncoming();
    String extension = String.valueOf(FIRST_EXTENSION + leg.employee());
    return String.join(
        ",",
        quoted(""),
        quoted(isIncoming ? call.number() : extension),
        quoted(isIncoming ? LINE : call.number()),
        quoted(isIncoming ? "from-trunk" : "from-internal"),
        quoted(isIncoming ? caller(call) : "\"Desk\" <" + extension + ">"),
        quoted(isIncoming ? trunk : device),
        quoted(isIncoming ? device : trunk),
        quoted(application(call, leg)),
        quoted(isIncoming ? data(call, leg) : "PJSIP/" + call.number() + "@trunk"),
        time(start),
        isTaken ? time(start + leg.ring()) : "",
        time(start + leg.ring() + leg.talk()),
        String.valueOf(leg.ring() + leg.talk()),
        String.valueOf(leg.talk()),
        quoted(isTaken ? "ANSWERED" : "NO ANSWER"),
        quoted("DOCUMENTATION"),
        quoted(id),
        quoted(""),
        quoted(""),
        quoted(id),
        String.valueOf(sequence));
  }

  private static String caller(Call call) {
    return call.isAnonymous() ? "\"Anonymous\" <anonymous>" : call.number();
  }

  private static String device(Leg leg, int sequence) {
    return "PJSIP/" + (FIRST_EXTENSION + leg.employee()) + "-" + hex(sequence);
  }

  private static String hex(int number) {
    return String.format("%08x", number);
  }

  private static String application(Call call, Leg leg) {
    if (leg.end() == End.VOICEMAIL) {
      return "VoiceMail";
    }
    return call.isIncoming() && leg.after() == 0 ? "Queue" : "Dial";
  }

  private static String data(Call call, Leg leg) {
    Queue queue = call.queue();
    String name = queue == null ? "" : queue.label();
    return leg.end() == End.VOICEMAIL
        ? name + "@default,u"
        : leg.after() == 0 ? name + ",t,,,120" : "PJSIP/" + (FIRST_EXTENSION + leg.employee());
  }

  private static String time(long moment) {
    int second = Timeline.secondOfDay(moment);
    return quoted(
        "%s %02d:%02d:%02d"
            .formatted(
                DayText.iso(Timeline.day(moment)), second / 3600, second / 60 % 60, second % 60));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
