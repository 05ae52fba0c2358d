package io.clientele.connector.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The folder {@code sources/<type>} on the class path. */
record PackFolder(String type) {
  private static final String ROOT = "sources";

  /** The types of all packs on the class path, sorted. */
  static List<String> types() {
    TreeSet<String> types = new TreeSet<>();
    try {
      for (URL root : Collections.list(loader().getResources(ROOT))) {
        types.addAll(typesIn(root.toURI()));
      }
    } catch (IOException | URISyntaxException broken) {
      throw new IllegalStateException("The source packs cannot be listed", broken);
    }
    return List.copyOf(types);
  }

  private static List<String> typesIn(URI root) throws IOException {
    return names(root, "/" + ROOT, folder -> Files.exists(folder.resolve("source.yml")));
  }

  /** The names of what a folder on the class path holds; it may lie in a jar. */
  private static List<String> names(URI folder, String inJar, Predicate<Path> wanted)
      throws IOException {
    if (folder.getScheme().equals("file")) {
      return names(Path.of(folder), wanted);
    }
    try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
      return names(jar.getPath(inJar), wanted);
    }
  }

  private static List<String> names(Path folder, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(wanted)
          .map(entry -> String.valueOf(entry.getFileName()).replace("/", ""))
          .sorted()
          .toList();
    }
  }

  /** The names of the files in a folder of the pack; none when there is no such folder. */
  List<String> names(String folder) {
    String name = ROOT + "/" + type + "/" + folder;
    URL found = loader().getResource(name);
    try {
      return found == null
          ? List.of()
          : names(found.toURI(), "/" + name, file -> !Files.isDirectory(file));
    } catch (IOException | URISyntaxException broken) {
      throw new IllegalStateException("Source pack " + type + " cannot be listed", broken);
    }
  }

  /**
   * The query {@code staging/<stream>.<table>.sql}; empty when there is none. Where {@code
   * staging/<stream>.sql} says what the stream's tables have in common, it reads that as {@code
   * prepared}.
   */
  Optional<String> staging(String stream, String table) {
    Optional<String> common = text("staging/" + stream + ".sql");
    return text("staging/" + stream + "." + table + ".sql")
        .map(sql -> common.map(first -> StagingQuery.prepared(first, sql)).orElse(sql));
  }

  /** A file of the pack as text; empty when there is none. */
  Optional<String> text(String name) {
    try (InputStream in = loader().getResourceAsStream(ROOT + "/" + type + "/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(
          "Source pack " + type + ": " + name + " cannot be read", broken);
    }
  }

  private static ClassLoader loader() {
    return PackFolder.class.getClassLoader();
  }
}
