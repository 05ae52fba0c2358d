package io.clientele.pipeline.schedule;

import io.clientele.lakehouse.run.RunCause;
import java.io.IOException;

/** Runs one job to its end. */
public interface Jobs {
  /** Runs a verb and returns its exit code. */
  int run(String verb, RunCause cause) throws IOException;
}
