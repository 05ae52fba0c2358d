package io.clientele.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lakehouse.engine.EngineSettings;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrewTest {
  private static final int ALL = 3;
  private static final int CALLERS = 2;

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void open() {
    session =
        Session.open(
            new EngineSettings(
                folder.resolve("lake"), folder.resolve("scratch"), ALL, 256, Map.of()));
  }

  @AfterEach
  void close() {
    session.close();
  }

  private long threads() throws SQLException {
    return session.number("select current_setting('threads')");
  }

  @Test
  void eachCallerComputesAloneWhileTablesAreSmall() throws SQLException {
    Crew crew = new Crew(session, ALL, CALLERS);
    crew.meet(0);
    crew.meet(2 * 122_880);

    assertThat(threads()).isEqualTo(1);
  }

  @Test
  void allAreCalledByTheFirstLargeTableAndStay() throws SQLException {
    Crew crew = new Crew(session, ALL, CALLERS);
    crew.meet(2 * 122_880 + 1);
    crew.meet(1);

    assertThat(threads()).isEqualTo(ALL);
  }
}
