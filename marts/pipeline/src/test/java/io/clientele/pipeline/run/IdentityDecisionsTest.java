package io.clientele.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.connector.config.Configuration;
import io.clientele.silver.identity.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityDecisionsTest {
  private static final String HEADER =
      "source,source_id,other_source,other_source_id,decision,decided_at,decided_by,note\n";

  @TempDir Path folder;

  @Test
  void aLineIsWhatAPersonSaidOfTwoRecords() throws IOException {
    assertThat(decisions(HEADER + "shop,U-2,crm,contact:1,not_same,2026-03-01,Cili,twins\n"))
        .containsExactly(
            new Decision(
                new Decision.RecordName("crm", "contact:1"),
                new Decision.RecordName("shop", "U-2"),
                false,
                Instant.parse("2026-03-01T00:00:00Z"),
                "Cili",
                "twins"));
  }

  @Test
  void everyMistakeIsNamedWithItsLine() {
    String text =
        HEADER
            + "shop,1,shop,1,same,2026-03-01,,\nshop,1,shop,2,maybe,2026-03-01,,\nshop,1,shop,2,same,soon,,\n";

    assertThatThrownBy(() -> decisions(text))
        .hasMessageContaining("decisions.csv line 2")
        .hasMessageContaining("Name two different records.")
        .hasMessageContaining("line 3")
        .hasMessageContaining("decision is 'maybe'. Write same or not_same.")
        .hasMessageContaining("line 4")
        .hasMessageContaining("decided_at is 'soon'.");
  }

  private java.util.List<Decision> decisions(String text) throws IOException {
    Files.writeString(folder.resolve("decisions.csv"), text);
    Files.writeString(folder.resolve("orders.csv"), "id\n1\n");
    Path configuration = folder.resolve("clientele.yaml");
    Files.writeString(
        configuration,
        """
        company: { name: Minta, currency: EUR, timezone: Europe/Budapest }
        identity: { decisions: decisions.csv }
        sources:
          shop: { type: spreadsheet, path: orders.csv, mapping: mapping.yaml }
        """);
    return IdentityDecisions.of(Configuration.read(configuration, Map.of()));
  }
}
