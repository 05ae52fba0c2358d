package io.clientele.engine.duckdb;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Delta Kernel, loaded when the first write begins and while DuckDB computes: its classes take
 * about a second, which a run with nothing to write does not pay.
 */
final class LazyKernel {
  private final FutureTask<KernelCommit> kernel = new FutureTask<>(KernelCommit::new);
  private boolean started;

  synchronized void warmUp() {
    if (!started) {
      started = true;
      Thread thread = new Thread(kernel, "delta-kernel");
      thread.setDaemon(true);
      thread.start();
    }
  }

  KernelCommit get() {
    warmUp();
    try {
      return kernel.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while Delta Kernel was loaded", interrupted);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("Delta Kernel does not load", failure.getCause());
    }
  }
}
