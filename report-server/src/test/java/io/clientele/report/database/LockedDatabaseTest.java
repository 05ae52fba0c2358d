package io.clientele.report.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.report.fixture.FixtureLake;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockedDatabaseTest {
  @TempDir Path folder;

  @Test
  void everyAttemptToBreakOutIsRefused() throws SQLException {
    try (LockedDatabase database = LockedDatabase.open(folder, new DatabaseLimits(256, 1))) {
      assertThat(database.selfTest()).isEmpty();
    }
  }

  @Test
  void foldersAreNamedBeforeTheWallAndTheLockComesLast() {
    List<String> settings = LockedDatabase.settings(folder, new DatabaseLimits(256, 1));

    assertThat(settings.get(settings.size() - 1)).isEqualTo("SET lock_configuration = true");
    assertThat(settings.get(settings.size() - 2)).isEqualTo("SET enable_external_access = false");
    assertThat(settings.get(settings.size() - 3)).startsWith("SET allowed_directories");
  }

  @Test
  void landingCannotBeReadAlthoughItLiesInTheLake() throws SQLException {
    Path lake = FixtureLake.in(folder.resolve("it's a lake")).path();
    try (LockedDatabase database = LockedDatabase.open(lake, new DatabaseLimits(256, 1));
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      String file = lake.resolve("landing/shop/order_lines/d0003.csv").toString();

      assertThatThrownBy(
              () -> statement.execute("SELECT * FROM read_csv(" + SqlLiteral.text(file) + ")"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("Permission");
    }
  }
}
