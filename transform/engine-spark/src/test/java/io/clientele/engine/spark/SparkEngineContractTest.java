package io.clientele.engine.spark;

import io.clientele.testkit.EngineContract;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class SparkEngineContractTest extends EngineContract {
  @Override
  protected String engineName() {
    return "spark";
  }
}
