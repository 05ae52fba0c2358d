package io.clientele.connector.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the same step over several files at a time and gives the results in order. */
final class Parallel {
  private final int threads;

  Parallel(int threads) {
    this.threads = Math.max(1, threads);
  }

  /** A step that may fail to read. */
  interface Step<A, B> {
    B apply(A input) throws IOException;
  }

  <A, B> List<B> map(List<A> inputs, Step<A, B> step) throws IOException {
    ExecutorService executor = Executors.newFixedThreadPool(Math.min(threads, 1 + inputs.size()));
    try {
      List<Future<B>> futures = new ArrayList<>();
      inputs.forEach(input -> futures.add(executor.submit(() -> step.apply(input))));
      List<B> results = new ArrayList<>();
      for (Future<B> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException failed) {
      throw cause(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Reading was interrupted", stopped);
    } finally {
      executor.shutdownNow();
    }
  }

  /** What a step threw, unpacked: thrown when it is unchecked, else returned to be thrown. */
  static IOException cause(ExecutionException failed) {
    Throwable cause = failed.getCause();
    if (cause instanceof IOException io) {
      return io;
    }
    if (cause instanceof UncheckedIOException unchecked) {
      return new IOException(unchecked.getMessage(), unchecked);
    }
    if (cause instanceof RuntimeException runtime) {
      throw runtime;
    }
    return new IOException("Reading failed", cause);
  }
}
