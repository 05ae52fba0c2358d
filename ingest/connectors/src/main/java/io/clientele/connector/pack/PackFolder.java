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
    if (root.getScheme().equals("file")) {
      return typesIn(Path.of(root));
    }
    try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
      return typesIn(jar.getPath("/" + ROOT));
    }
  }

  private static List<String> typesIn(Path root) throws IOException {
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("source.yml")))
          .map(folder -> String.valueOf(folder.getFileName()).replace("/", ""))
          .toList();
    }
  }

  /** A file of the pack as text; empty when there is none. */
  Optional<String> text(String name) {
    try (InputStream in = loader().getResourceAsStream(ROOT + "/" + type + "/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException("Source pack " + type + ": " + name + " cannot be read", broken);
    }
  }

  private static ClassLoader loader() {
    return PackFolder.class.getClassLoader();
  }
}
