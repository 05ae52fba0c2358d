package io.clientele.pipeline.run;

import io.clientele.connector.config.Configuration;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.silver.identity.LakeKey;
import java.io.IOException;

/** The secret by which a lake names its customers. */
final class LakeKeys {
  private LakeKeys() {}

  /** The lake's own key; a fixed one only where the configuration of a sample asks for it. */
  static LakeKey of(Configuration configuration, Lake lake) throws IOException {
    String fixed = configuration.identity().fixedKey();
    return fixed == null ? LakeKey.of(lake) : LakeKey.fixed(fixed);
  }
}
