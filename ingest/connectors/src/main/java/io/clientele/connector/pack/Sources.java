package io.clientele.connector.pack;

import io.clientele.connector.config.Configuration;
import io.clientele.connector.config.SourceSettings;
import io.clientele.connector.spec.SourceSpec;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.lakehouse.problem.InvalidDefinitionException;
import io.clientele.lakehouse.problem.Problem;
import io.clientele.lakehouse.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Configured sources as streams that can be read. */
public final class Sources {
  private Sources() {}

  /**
   * Resolves every source of a configuration, in order.
   *
   * @throws InvalidDefinitionException with everything that is wrong
   */
  public static List<SourceSpec> resolve(
      Configuration configuration, Map<String, String> environment) {
    Problems problems = new Problems();
    List<SourceSpec> sources = resolve(configuration, environment, problems);
    problems.throwIfAny();
    return sources;
  }

  /** Resolves the sources that have no mistake; what is wrong goes into {@code problems}. */
  public static List<SourceSpec> resolve(
      Configuration configuration, Map<String, String> environment, Problems problems) {
    List<SourceSpec> sources = new ArrayList<>();
    for (SourceSettings source : configuration.sources()) {
      Problems own = new Problems();
      SourceSpec spec = resolve(configuration, source, environment, own);
      if (spec != null && own.isEmpty()) {
        sources.add(spec);
      }
      problems.addAll(own);
    }
    return sources;
  }

  private static @Nullable SourceSpec resolve(
      Configuration configuration,
      SourceSettings source,
      Map<String, String> environment,
      Problems problems) {
    String where = configuration.file().getFileName() + ", " + source.where();
    if (source.type().isEmpty()) {
      return null;
    }
    try {
      SourcePack pack = SourcePack.named(source.type());
      if (source.path().isEmpty()) {
        problems.add(where + ".path", "is missing.", "Name a folder, a file or a glob.");
        return null;
      }
      SourcePath path = SourcePath.of(source.path());
      List<StreamSpec> streams =
          pack.type().equals(SourcePack.SPREADSHEET)
              ? mapped(where, source, path, environment, problems)
              : pack.streams(source, problems);
      return new SourceSpec(
          source.name(), source.type(), path.root(), source.isRequired(), streams);
    } catch (InvalidDefinitionException wrong) {
      for (Problem problem : wrong.problems()) {
        problems.add(where + "." + problem.where(), problem.what(), problem.remedy());
      }
      return null;
    }
  }

  private static List<StreamSpec> mapped(
      String where,
      SourceSettings source,
      SourcePath path,
      Map<String, String> environment,
      Problems problems) {
    Path mapping = source.mapping();
    if (mapping == null) {
      problems.add(where + ".mapping", "is missing.", "Name the mapping file, like ./shop.yaml.");
      return List.of();
    }
    for (String name : source.settings().keySet().stream().sorted().toList()) {
      problems.add(
          where + "." + name, "is no setting of a spreadsheet.", "Put it into the mapping file.");
    }
    return Mapping.read(mapping, source.timezone(), path.globs(), environment, problems);
  }
}
