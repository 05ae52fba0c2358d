package io.clientele.pipeline.cli;

import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.release.Release;
import io.clientele.lakehouse.release.ReleaseStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the kept releases. */
@Command(
    name = "releases",
    mixinStandardHelpOptions = true,
    description = "Lists the kept releases, oldest first, and which one is shown.")
final class ReleasesCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("release", "current", "as_of", "created_at", "engine", "gold", "silver", "rows");

  @Mixin private LakeOptions options;

  @Option(names = "--json", description = "For a machine.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Lake lake = options.lake();
    ReleaseStore store = new ReleaseStore(lake);
    long current = store.currentId().orElse(-1L);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (long id : store.ids()) {
      rows.add(row(store.read(id), id == current));
    }
    System.out.print((json ? ResultFormat.json : ResultFormat.table).print(COLUMNS, rows));
    return ExitCode.DONE;
  }

  private static List<@Nullable Object> row(Release release, boolean isCurrent) {
    long gold = release.tables().stream().filter(table -> table.layer().equals("gold")).count();
    return Arrays.asList(
        release.releaseId(),
        isCurrent,
        release.asOfDate(),
        release.createdAt(),
        release.engine(),
        gold,
        release.tables().size() - gold,
        release.tables().stream().mapToLong(Release.Table::rows).sum());
  }
}
