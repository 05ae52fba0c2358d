package io.clientele.report.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.report.fixture.SharedServer;
import io.clientele.report.release.InvalidReleaseException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseReaderTest {
  private ReleaseReader reader;

  @BeforeEach
  void open() throws SQLException {
    reader = ReleaseReader.open(SharedServer.get().lake().path(), 1);
  }

  @AfterEach
  void close() throws SQLException {
    reader.close();
  }

  @Test
  void goldIsCalledByItsPlainNameAndSilverByItsLayer() throws SQLException {
    assertThat(one("select count(*) > 0 from sales_daily")).isEqualTo("true");
    assertThat(one("select count(*) > 0 from silver.sales_order")).isEqualTo("true");
    assertThat(one("select count(*) > 0 from customer_contact")).isEqualTo("true");
  }

  @Test
  void personalColumnsStandInOneTableOfGold() throws SQLException {
    assertThat(
            one(
                "select count(*) from information_schema.columns where table_schema not in"
                    + " ('silver', 'information_schema') and table_name <> 'customer_contact' and"
                    + " column_name in ('email', 'phone', 'display_name', 'phone_e164')"))
        .isEqualTo("0");
  }

  @Test
  void oneQuestionIsLetThrough() {
    assertThatCode(() -> reader.requireQuery("with x as (select 1 as a) select * from x"))
        .doesNotThrowAnyException();
    assertThatCode(() -> reader.requireQuery("describe sales_daily")).doesNotThrowAnyException();
  }

  @Test
  void changesAndSeveralStatementsAreRefused() {
    for (String text :
        new String[] {
          "drop view sales_daily",
          "copy (select 1) to 'x.csv'",
          "select 1; select 2",
          "create table t (a int); select 1",
          "describe sales_daily; drop view sales_daily",
          "set threads = 1"
        }) {
      assertThatThrownBy(() -> reader.requireQuery(text)).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void anUnknownColumnIsNamedInTheError() {
    assertThatThrownBy(() -> one("select nope from deal_cycle"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("nope");
  }

  @Test
  void aFolderThatIsNoLakeIsAnErrorWithARemedy(@TempDir Path nothing) {
    assertThatThrownBy(() -> ReleaseReader.open(nothing))
        .isInstanceOf(InvalidReleaseException.class)
        .hasMessageContaining("./clientele run");
  }

  private String one(String sql) throws SQLException {
    try (Statement statement = reader.connection().createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
