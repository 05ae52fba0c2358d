package io.clientele.report.measure;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads all {@code *.yml} files of one resource folder, sorted by name. */
public final class Definitions {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private Definitions() {}

  /**
   * File name without ending → content, of every place on the class path that has the folder.
   *
   * @throws IllegalStateException when a file is no YAML
   */
  public static Map<String, JsonNode> in(String folder) {
    Map<String, JsonNode> found = new TreeMap<>();
    try {
      for (URL place : places(folder)) {
        readAll(place.toURI(), found);
      }
    } catch (IOException | URISyntaxException unreadable) {
      throw new IllegalStateException("Definitions in " + folder + " cannot be read", unreadable);
    }
    return new LinkedHashMap<>(found);
  }

  private static List<URL> places(String folder) throws IOException {
    return new ArrayList<>(
        Collections.list(Definitions.class.getClassLoader().getResources(folder)));
  }

  private static void readAll(URI place, Map<String, JsonNode> found) throws IOException {
    if (!place.getScheme().equals("jar")) {
      readFolder(Path.of(place), found);
      return;
    }
    String text = place.toString();
    Path jar = Path.of(URI.create(text.substring("jar:".length(), text.indexOf("!/"))));
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      readFolder(inside.getPath(text.substring(text.indexOf("!/") + 1)), found);
    }
  }

  private static void readFolder(Path folder, Map<String, JsonNode> found) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString().replaceFirst("\\.yml$", "");
      try (InputStream content = Files.newInputStream(file)) {
        found.put(name, YAML.readTree(content));
      } catch (com.fasterxml.jackson.core.JsonProcessingException noYaml) {
        throw new IllegalStateException(file + ": " + noYaml.getOriginalMessage(), noYaml);
      }
    }
  }
}
