package io.clientele.catalog.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lakehouse.problem.Problem;
import io.clientele.lakehouse.problem.Problems;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SegmentReaderTest {
  private final Problems problems = new Problems();

  @Test
  void firstSegmentThatMatchesHasTheCustomer() {
    SegmentRules rules =
        read(
"""
segments:
  - { name: best, label: Best, meaning: Worth most., when: [{ worth: { from: 4.5 } }] }
  - { name: lately, label: Lately, meaning: Just here., when: [{ recency: 5, money: { to: 4 } }] }
  - { name: others, label: Others, meaning: All others., when: [{}] }
""")
            .orElseThrow();

    assertThat(rules.of(5, 4, 5).orElseThrow().name()).isEqualTo("best");
    assertThat(rules.of(5, 4, 4).orElseThrow().name()).isEqualTo("lately");
    assertThat(rules.of(5, 3, 5).orElseThrow().name()).isEqualTo("others");
    assertThat(rules.segments())
        .extracting(Segment::rule)
        .containsExactly("worth 4.5 to 5", "recency 5, money 1 to 4", "all others");
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    read(
"""
segments:
  - { name: best, label: Best, meaning: Worth most., when: [{ worth: { from: 4 } }, { worth: 5 }] }
  - { name: Bad Name, label: Bad, when: [{ recency: 6, moneys: 3 }] }
  - { name: best, label: Again, meaning: Once more., when: [{ recency: { from: 3, to: 2 } }] }
  - { name: prospect, label: Prospects, meaning: None., when: [{ recency: 2.5 }, few] }
  - { name: empty, label: Empty, meaning: Nobody. }
segmnts: []
""");

    assertThat(told())
        .isEqualTo(
"""
own.yml line 7: 'segmnts' means nothing here. The closest name is segments.
own.yml line 3: 'Bad Name' is no name of a segment. Write lower case words joined by _, like potential_loyalist.
own.yml line 3: no meaning. Say in one sentence who they are.
own.yml line 3: 'moneys' means nothing here. The closest name is money.
own.yml line 3: recency '6' is no score. Write a whole score from 1 to 5; worth may lie half way between two.
own.yml line 4: 'best' stands a second time. Write its conditions under one when, as a list.
own.yml line 4: recency leaves no score. Let from be at most to.
own.yml line 5: 'prospect' names customers without scores. Choose another name.
own.yml line 5: recency '2.5' is no score. Write a whole score from 1 to 5; worth may lie half way between two.
own.yml line 5: 'few' is no condition. Write it like { recency: 5, worth: { from: 4 } }.
own.yml line 6: no conditions. Write when: [{ recency: 5, worth: { from: 4 } }], or when: [{}] for all others.
own.yml line 2: best for worth 5 can have nobody. The lines before it have them all: take it out, move it up, or narrow those.\
""");
  }

  @Test
  void combinationsWithoutSegmentAreCountedAndNamed() {
    read(
        """
        segments:
          - { name: best, label: Best, meaning: Worth most., when: [{ recency: { from: 2 } }] }
        """);

    assertThat(told())
        .isEqualTo(
            "own.yml: 25 of 125 combinations of scores have no segment: recency 1, frequency 1,"
                + " money 1; recency 1, frequency 1, money 2; recency 1, frequency 1, money 3; …."
                + " Widen a condition, or end with a segment for all others: when: [{}].");
  }

  @Test
  void fileWithoutSegmentsOrThatIsMissingIsAProblem() {
    read("segments: []");
    new SegmentReader(problems).read(Path.of("no", "such.yml"));

    assertThat(told())
        .isEqualTo(
            """
            own.yml line 1: no segments. List at least one with name and when.
            no/such.yml: cannot be read. Correct the path under segments, or leave it out.\
            """);
  }

  private Optional<SegmentRules> read(String text) {
    return new SegmentReader(problems).read("own.yml", text);
  }

  private String told() {
    return problems.list().stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }
}
