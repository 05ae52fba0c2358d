package io.clientele.pipeline.cli;

import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.lake.WriterLock;
import io.clientele.lakehouse.release.Release;
import io.clientele.lakehouse.release.ReleaseStore;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Points the lake to an older release. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = {
      "Shows an older release again; nothing is deleted.",
      "The next run publishes a new release as usual."
    })
final class RollbackCommand implements Callable<Integer> {
  @Mixin private LakeOptions options;

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "The release to show; without it, the one before the current.")
  private @Nullable Long wanted;

  @Override
  public Integer call() throws IOException {
    Lake lake = options.lake();
    try (WriterLock lock = WriterLock.take(lake, Holder.describe("rollback"))) {
      ReleaseStore store = new ReleaseStore(lake);
      long id = wanted == null ? before(store) : wanted;
      Release release = store.read(id);
      List<String> damage = store.damage(release);
      if (!damage.isEmpty()) {
        System.err.println(
            "clientele: release " + id + " cannot be shown: " + String.join("; ", damage));
        return ExitCode.FAILED;
      }
      store.pointTo(id);
      System.out.println(
          "Release " + id + " is shown now, with figures as of " + release.asOfDate() + ".");
      return ExitCode.DONE;
    }
  }

  private static long before(ReleaseStore store) throws IOException {
    long current = store.currentId().orElse(-1L);
    return store.ids().stream()
        .filter(id -> id < current)
        .max(Long::compare)
        .orElseThrow(() -> new IOException("There is no release before the current one."));
  }
}
