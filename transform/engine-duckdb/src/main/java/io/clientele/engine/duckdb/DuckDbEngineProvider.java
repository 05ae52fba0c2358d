package io.clientele.engine.duckdb;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineProvider;
import io.clientele.lakehouse.engine.EngineSettings;

/** Opens the engine {@code duckdb}. */
public final class DuckDbEngineProvider implements EngineProvider {
  @Override
  public String name() {
    return DuckDbEngine.NAME;
  }

  @Override
  public Engine open(EngineSettings settings) {
    return new DuckDbEngine(settings);
  }
}
