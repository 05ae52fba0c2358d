package io.clientele.connector.pack;

import io.clientele.connector.config.SourceSettings;
import io.clientele.connector.spec.SourceSpec;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.lakehouse.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pack's own example: small files as the system really sends them, and what staging makes of
 * them.
 *
 * <p>{@code expected/<stream>.<silver table>.csv} has a header of some of the table's columns, rows
 * in any order, nothing for null, instants in ISO 8601 and UTC, money with six decimals.
 */
public record PackSamples(String type, SourceSpec source) {
  private static final ZoneId ZONE = ZoneOffset.UTC;

  /** Copies the sample files of a pack into a folder and resolves the pack over it. */
  public static PackSamples copyTo(Path folder, String type) throws IOException {
    Files.createDirectories(folder);
    for (String name : new PackFolder(type).names("sample")) {
      String text = new PackFolder(type).text("sample/" + name).orElseThrow();
      Files.writeString(folder.resolve(name), text);
    }
    Problems problems = new Problems();
    Map<String, String> said = SourcePack.named(type).sampleSettings();
    SourceSettings settings =
        new SourceSettings("sample", type, folder.toString(), null, ZONE, true, said, "sample");
    List<StreamSpec> streams =
        type.equals(SourcePack.SPREADSHEET)
            ? Mapping.read(
                folder.resolve("mapping.yaml"), ZONE, List.of("*.csv"), Map.of(), problems)
            : SourcePack.named(type).streams(settings, problems);
    problems.throwIfAny();
    return new PackSamples(type, new SourceSpec("sample", type, folder, true, streams));
  }

  /** What staging makes of a stream's sample for a silver table, as CSV; empty when not stated. */
  public Optional<String> expected(String stream, String table) {
    return new PackFolder(type).text("expected/" + stream + "." + table + ".csv");
  }
}
