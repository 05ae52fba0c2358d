package io.clientele.engine.spark;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineProvider;
import io.clientele.lakehouse.engine.EngineSettings;

/** Opens {@link SparkEngine}. */
public final class SparkEngineProvider implements EngineProvider {
  @Override
  public String name() {
    return SparkEngine.NAME;
  }

  @Override
  public Engine open(EngineSettings settings) {
    return new SparkEngine(settings);
  }
}
