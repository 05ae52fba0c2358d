package io.clientele.build;

import io.clientele.catalog.mart.MartSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Runs marts each behind what it reads, several at a time. */
final class MartWaves {
  private final int threads;

  MartWaves(int threads) {
    this.threads = threads;
  }

  /** Runs all; the first failure is thrown when everything that had begun has ended. */
  void run(List<MartSpec> marts, Consumer<MartSpec> work) {
    if (threads == 1) {
      marts.forEach(work);
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Map<String, CompletableFuture<Void>> running = new HashMap<>();
      for (MartSpec mart : marts) {
        running.put(mart.mart(), behindInputs(mart, running, work, pool));
      }
      CompletableFuture.allOf(running.values().toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failure;
    } finally {
      pool.shutdown();
    }
  }

  private static CompletableFuture<Void> behindInputs(
      MartSpec mart,
      Map<String, CompletableFuture<Void>> running,
      Consumer<MartSpec> work,
      ExecutorService pool) {
    List<CompletableFuture<Void>> inputs = new ArrayList<>();
    for (String read : mart.reads()) {
      CompletableFuture<Void> input = running.get(read);
      if (input != null) {
        inputs.add(input);
      }
    }
    return CompletableFuture.allOf(inputs.toArray(CompletableFuture[]::new))
        .thenRunAsync(() -> work.accept(mart), pool);
  }
}
