package io.clientele.engine.spark;

import io.clientele.testkit.NamedFunctionContract;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class SparkNamedFunctionTest extends NamedFunctionContract {
  @Override
  protected String engineName() {
    return "spark";
  }
}
