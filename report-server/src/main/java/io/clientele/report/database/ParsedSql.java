package io.clientele.report.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;

/** What DuckDB's parser says about a text: how many queries it holds, or what is wrong with it. */
record ParsedSql(int statements, String error) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static ParsedSql of(String serialized) throws SQLException {
    try {
      JsonNode root = JSON.readTree(serialized);
      return root.path("error").asBoolean()
          ? new ParsedSql(0, root.path("error_message").asText("not understood"))
          : new ParsedSql(root.path("statements").size(), "");
    } catch (JsonProcessingException unexpected) {
      throw new SQLException("The statement could not be parsed", unexpected);
    }
  }

  void requireOneQuery() throws SQLException {
    if (!error.isEmpty()) {
      throw new SQLException(error);
    }
    if (statements != 1) {
      throw new SQLException("One query at a time: this text holds " + statements);
    }
  }
}
