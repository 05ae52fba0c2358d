package io.clientele.engine.duckdb;

import io.clientele.testkit.NamedFunctionContract;

class DuckDbNamedFunctionTest extends NamedFunctionContract {
  @Override
  protected String engineName() {
    return "duckdb";
  }
}
