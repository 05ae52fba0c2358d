package io.clientele.engine.duckdb;

import io.clientele.testkit.EngineContract;

class DuckDbEngineContractTest extends EngineContract {
  @Override
  protected String engineName() {
    return "duckdb";
  }
}
