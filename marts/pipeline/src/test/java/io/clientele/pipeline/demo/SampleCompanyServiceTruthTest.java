package io.clientele.pipeline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.pipeline.csv.CsvFile;
import io.clientele.pipeline.fixture.BuiltCompany;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the marts tell of its calls, newsletters and mails, held against what is true. */
class SampleCompanyServiceTruthTest {
  private static final BuiltCompany COMPANY = BuiltCompany.get();

  /** A call that was passed on is one; no record is lost and none counted twice. */
  @Test
  void callsOfEveryQueueAreThoseThatReallyCameIn() throws IOException {
    Map<String, List<String>> told = new TreeMap<>();
    COMPANY
        .rows(
            "select strftime(hour_date, '%Y-%m') || ' ' || queue, sum(offered), sum(answered),"
                + " sum(wait_seconds), sum(talk_seconds) from call_center_hour"
                + " where source = 'phone' group by 1")
        .forEach(row -> told.put(row.get(0), row.subList(1, 5)));
    Map<String, List<String>> really = new TreeMap<>();
    CsvFile.open(COMPANY.truth().resolve("calls.csv"))
        .forEach(
            row ->
                really.put(
                    row.text("month") + " " + row.text("queue"),
                    List.of(
                        row.text("offered"),
                        row.text("answered"),
                        row.text("wait_seconds"),
                        row.text("talk_seconds"))));

    assertThat(really).hasSize(50);
    assertThat(told).isEqualTo(really);
  }

  @Test
  void everyRecordOfTheExchangeBelongsToOneCall() throws IOException {
    assertThat(
            COMPANY.rows(
                "select count(*) > 2000, count(*) filter (where a.activity_id is null),"
                    + " count(distinct l.call_id) = (select count(*) from silver.activity where"
                    + " _source = 'phone')"
                    + " from silver.call_leg l left join silver.activity a"
                    + " on a._source = l._source and a.activity_id = l.call_id"))
        .containsExactly(List.of("true", "0", "true"));
  }

  @Test
  void hourThatComesTwiceIsTwoHours() throws IOException {
    assertThat(
            COMPANY.rows(
                "select hour_start, hour, offered from call_center_hour where source = 'phone' and"
                    + " hour_date = date '2025-10-26' order by hour_start"))
        .hasSize(2)
        .allMatch(row -> row.get(1).equals("2") && row.get(2).equals("1"));
  }

  /** One queue is unattended at noon; no other hour loses a third of its calls. */
  @Test
  void onlyTheQueueThatIsUnattendedLosesItsCalls() throws IOException {
    assertThat(
            COMPANY.rows(
                "select queue, hour from call_center_hour where hour between 9 and 16"
                    + " group by queue, hour having sum(abandoned) > sum(offered) / 3"))
        .containsExactly(List.of("care", "12"));
  }

  /** Somebody who answers in the evening stands out by the share, nobody else does. */
  @Test
  void onlyTheOneWhoAnswersInTheEveningDoes() throws IOException {
    assertThat(
            COMPANY.rows(
                "select e.email from employee_month m join silver.employee e"
                    + " on e._source = m.source and e.employee_id = m.employee_id"
                    + " group by e.email having sum(m.after_hours_answer_count)"
                    + " > 0.5 * sum(m.answered_count)"))
        .containsExactly(List.copyOf(COMPANY.planted("answers in the evening")));
  }

  /** Limits that were learned before a week hold in it as often as they say. */
  @Test
  void expectedCallsHoldInWeeksThatTheyDidNotKnow() throws IOException {
    List<List<String>> queues =
        COMPANY.rows(
            "select queue, min(status), max(replayed_count) > 50, max(coverage) between 0.78 and 1"
                + " from workload_forecast where queue <> '(none)' group by queue order by queue");

    assertThat(queues)
        .containsExactly(
            List.of("care", "ok", "true", "true"), List.of("sales", "ok", "true", "true"));
  }

  /**
   * What became of each mail, person by person; a few people share a telephone and count as one.
   */
  @Test
  void newslettersReachedWhomTheyReallyReached() throws IOException {
    Map<String, List<String>> really = new TreeMap<>();
    CsvFile.open(COMPANY.truth().resolve("newsletters.csv"))
        .forEach(
            row ->
                really.put(
                    row.text("campaign_id"),
                    Stream.of("sent", "delivered", "bounced", "opened", "machine_opened")
                        .map(row::text)
                        .toList()));
    Map<String, List<String>> found = new TreeMap<>();
    COMPANY
        .rows(
            "select campaign_id, sent, delivered, bounced, opened, machine_opened from email_campaign")
        .forEach(row -> found.put(row.get(0), row.subList(1, row.size())));

    assertThat(found.keySet()).isEqualTo(really.keySet());
    really.forEach(
        (campaign, counts) -> {
          for (int index = 0; index < counts.size(); index++) {
            assertThat(Long.parseLong(found.get(campaign).get(index)))
                .as(campaign)
                .isCloseTo(Long.parseLong(counts.get(index)), within(2L));
          }
        });
  }

  @Test
  void newslettersThatWereMadeToStandOutDoAndNoOthers() throws IOException {
    Map<String, String> planted = new TreeMap<>();
    CsvFile.open(COMPANY.truth().resolve("newsletters.csv"))
        .forEach(row -> planted.put(row.text("campaign_id"), row.text("planted")));
    Map<String, String> found = new TreeMap<>();
    COMPANY
        .rows(
            "select campaign_id, case when delivery_rate < 0.9 then 'old addresses'"
                + " when machine_opened > opened then 'opened by machines'"
                + " when unsubscribe_rate > 0.04 then 'drives readers away' else '' end"
                + " from email_campaign")
        .forEach(row -> found.put(row.get(0), row.get(1)));

    assertThat(planted).hasSize(12).containsValues("old addresses", "opened by machines");
    assertThat(found).isEqualTo(planted);
  }

  @Test
  void readersWhoWereAboutToBuyBoughtAfterTheirClick() throws IOException {
    List<String> sums =
        COMPANY.rows("select sum(clicked), sum(conversions), sum(cost) from email_campaign").get(0);

    assertThat(Double.parseDouble(sums.get(1)) / Double.parseDouble(sums.get(0)))
        .isBetween(0.4, 0.8);
    assertThat(sums.get(2))
        .isEqualTo(COMPANY.rows("select sum(cost) from silver.campaign").get(0).get(0));
  }

  @Test
  void conversationsNobodyAnsweredAreFoundAndAMachineIsNobody() throws IOException {
    List<String> unanswered = new ArrayList<>();
    Set<String> all = new TreeSet<>();
    CsvFile.open(COMPANY.truth().resolve("conversations.csv"))
        .forEach(
            row -> {
              all.add(row.text("first_message_id"));
              if (row.text("answered_at").isEmpty()) {
                unanswered.add(row.text("first_message_id"));
              }
            });
    Map<String, String> hashes = new HashMap<>();
    COMPANY
        .rows(
            "select 'mail:' || left(sha256(id), 32), id from (values ('"
                + String.join("'), ('", all)
                + "')) as asked(id)")
        .forEach(row -> hashes.put(row.get(0), row.get(1)));
    List<String> found = new ArrayList<>();
    COMPANY
        .rows(
            "select conversation_id from silver.activity where _source = 'mailbox'"
                + " group by conversation_id"
                + " having count(*) filter (where direction = 'outbound' and not is_automatic) = 0")
        .forEach(row -> found.add(hashes.get(row.get(0))));

    assertThat(unanswered).hasSizeGreaterThan(20);
    assertThat(found).containsExactlyInAnyOrderElementsOf(unanswered);
    assertThat(
            COMPANY.rows(
                "select count(distinct conversation_id) from silver.activity"
                    + " where _source = 'mailbox'"))
        .containsExactly(List.of(String.valueOf(all.size())));
  }
}
