package io.clientele.pipeline.run;

import java.util.EnumSet;
import java.util.Set;

/** The stages of a run, in their order. */
public enum Stage {
  INGEST,
  TRANSFORM,
  BUILD;

  public static Set<Stage> all() {
    return EnumSet.allOf(Stage.class);
  }
}
