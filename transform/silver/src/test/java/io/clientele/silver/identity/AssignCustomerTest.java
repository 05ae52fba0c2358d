package io.clientele.silver.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssignCustomerTest {
  private static final LakeKey KEY = LakeKey.fixed("test");
  private static final AssignCustomer ASSIGN = new AssignCustomer(KEY);

  @Test
  void newCustomerIsNamedAfterTheRecordDeliveredFirst() {
    String expected = KEY.customerId("crm", "p1");

    assertThat(
            ASSIGN.apply(
                List.of(
                    record(1, "crm", "p1", "same_email"), record(2, "shop", "s", "same_email"))))
        .containsExactly(
            List.of("crm", "p1", expected, "same_source_id"),
            List.of("shop", "s", expected, "same_email"));
  }

  @Test
  void idGivenBeforeStaysWhenAnEarlierRecordJoins() {
    String kept = KEY.customerId("shop", "s");

    assertThat(
            ASSIGN.apply(
                List.of(
                    record(1, "crm", "p1", "same_email"),
                    kept(2, "shop", "s", "same_email", kept, 100))))
        .containsExactly(
            List.of("crm", "p1", kept, "same_email"), List.of("shop", "s", kept, "same_source_id"));
  }

  @Test
  void ofTwoCustomersThatAreOneTheOlderIdStays() {
    assertThat(
            ASSIGN.apply(
                List.of(
                    kept(1, "crm", "p1", "same_email", "younger", 200),
                    kept(2, "shop", "s", "same_email", "older", 100))))
        .extracting(row -> row.get(2))
        .containsOnly("older");
  }

  @Test
  void assigningAgainChangesNothing() {
    List<List<@Nullable Object>> once =
        ASSIGN.apply(
            List.of(record(1, "crm", "p1", "same_email"), record(2, "shop", "s", "same_email")));
    String id = String.valueOf(once.get(0).get(2));

    assertThat(
            ASSIGN.apply(
                List.of(
                    kept(1, "crm", "p1", "same_email", id, 100),
                    record(2, "shop", "s", "same_email"))))
        .isEqualTo(once);
  }

  private static List<@Nullable Object> record(
      long ordinal, String source, String id, String rule) {
    return Arrays.asList("root", ordinal, source, id, rule, null, null);
  }

  private static List<@Nullable Object> kept(
      long ordinal, String source, String id, String rule, String kept, long since) {
    return Arrays.asList("root", ordinal, source, id, rule, kept, since);
  }
}
