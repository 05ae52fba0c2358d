package io.clientele.notebooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real Jupyter with the Java kernel of this module. */
final class Jupyter {
  static final Path MODULE = Path.of("").toAbsolutePath();

  private final Path folder;
  private final Path lake;

  Jupyter(Path folder, Path lake) {
    this.folder = folder;
    this.lake = lake;
  }

  /** The notebooks of this module. */
  static List<String> notebooks() throws IOException {
    try (var files = Files.list(MODULE)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".ipynb"))
          .sorted()
          .toList();
    }
  }

  /** Executes notebooks, one after the other: two that start at once may be given one port. */
  Map<String, ExecutedNotebook> execute(List<String> notebooks)
      throws IOException, InterruptedException {
    declareKernel();
    Map<String, ExecutedNotebook> executed = new LinkedHashMap<>();
    for (String notebook : notebooks) {
      executed.put(notebook, execute(notebook));
    }
    return executed;
  }

  private ExecutedNotebook execute(String notebook) throws IOException, InterruptedException {
    Path log = folder.resolve(notebook + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
                program(),
                "--to",
                "notebook",
                "--execute",
                "--ExecutePreprocessor.startup_timeout=180",
                "--output-dir",
                folder.toString(),
                notebook)
            .directory(MODULE.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JUPYTER_PATH", folder.resolve("jupyter").toString());
    builder.environment().put("CLIENTELE_LAKE", lake.toString());
    Process process = builder.start();
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroy();
      throw new AssertionError(notebook + " failed:\n" + Files.readString(log));
    }
    return new ExecutedNotebook(new ObjectMapper().readTree(folder.resolve(notebook).toFile()));
  }

  private void declareKernel() throws IOException {
    Path kernel = folder.resolve("jupyter/kernels/java");
    Files.createDirectories(kernel);
    Files.writeString(
        kernel.resolve("kernel.json"),
        "{\"argv\":[\""
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "\",\"-cp\",\""
            + MODULE.resolve("target/kernel/rapaio-jupyter-kernel.jar")
            + File.pathSeparator
            + MODULE.resolve("target/classes")
            + "\",\"io.clientele.notebooks.JavaKernel\",\"{connection_file}\"],\"display_name\":\"Java\",\"language\":\"java\"}");
  }

  private static String program() {
    for (String place : System.getenv("PATH").split(":", -1)) {
      Path program = Path.of(place, "jupyter-nbconvert");
      if (Files.isExecutable(program)) {
        return program.toString();
      }
    }
    throw new AssertionError(
        "Jupyter is not installed; on Debian: apt-get install jupyter-nbconvert python3-nbclient");
  }
}
