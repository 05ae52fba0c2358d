package io.clientele.lakehouse.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Does named pieces of work, each behind those that it needs, several at a time.
 *
 * @param <T> a piece of work
 */
public final class SideBySide<T> {
  private final int lanes;
  private final Work<T> work;

  /**
   * One piece of work.
   *
   * @param <T> what it is done on
   */
  public interface Work<T> {
    /** Its name, by which others say that they need it. */
    String name(T piece);

    /** The names of what must be done before; names that are not among the work are left out. */
    Collection<String> needs(T piece);

    /** Does it. Called on another thread when there are several lanes. */
    void run(T piece);
  }

  /**
   * Prepares.
   *
   * @param lanes how many pieces may run at once, at least 1; one lane keeps the given order
   */
  public SideBySide(int lanes, Work<T> work) {
    this.lanes = lanes;
    this.work = work;
  }

  /**
   * Does all of it. What a piece needs stands before it in the list; where it stands behind,
   * nothing is begun.
   *
   * <p>After a failure nothing that needs the failed piece begins; the first failure is thrown when
   * everything that had begun has ended.
   */
  public void run(List<T> pieces) {
    requireOrder(pieces);
    if (lanes == 1) {
      pieces.forEach(work::run);
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(lanes);
    try {
      Map<String, CompletableFuture<Void>> running = new HashMap<>();
      for (T piece : pieces) {
        running.put(work.name(piece), behindNeeds(piece, running, pool));
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

  private void requireOrder(List<T> pieces) {
    Set<String> ahead = new HashSet<>();
    pieces.forEach(piece -> ahead.add(work.name(piece)));
    for (T piece : pieces) {
      ahead.remove(work.name(piece));
      for (String need : work.needs(piece)) {
        if (ahead.contains(need)) {
          throw new IllegalArgumentException(
              work.name(piece) + " needs " + need + ", which stands behind it");
        }
      }
    }
  }

  private CompletableFuture<Void> behindNeeds(
      T piece, Map<String, CompletableFuture<Void>> running, ExecutorService pool) {
    List<CompletableFuture<Void>> needs = new ArrayList<>();
    for (String name : work.needs(piece)) {
      CompletableFuture<Void> need = running.get(name);
      if (need != null) {
        needs.add(need);
      }
    }
    return CompletableFuture.allOf(needs.toArray(CompletableFuture[]::new))
        .thenRunAsync(() -> work.run(piece), pool);
  }
}
