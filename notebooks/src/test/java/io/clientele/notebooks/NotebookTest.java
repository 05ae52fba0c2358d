package io.clientele.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.pipeline.cli.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executes the notebooks in a real Jupyter over a release of a small sample company. */
class NotebookTest {
  private static final Path MODULE = Path.of("").toAbsolutePath();
  @TempDir static Path folder;

  @BeforeAll
  static void makeSampleCompany() {
    int exit = Main.run("demo", "--no-serve", "--scale", "0.02", folder.resolve("demo").toString());
    assertThat(exit).isZero();
  }

  @Test
  void firstLookDrawsTwoCharts() throws IOException, InterruptedException {
    JsonNode executed = execute("first-look.ipynb");

    assertThat(outputs(executed, "text/html"))
        .hasSize(2)
        .allSatisfy(chart -> assertThat(chart).contains("<rect"));
    assertThat(printed(executed)).contains("Release 4 of lake").contains("months,");
  }

  @Test
  void notebooksAreCommittedWithoutOutputs() throws IOException {
    JsonNode notebook = new ObjectMapper().readTree(MODULE.resolve("first-look.ipynb").toFile());

    assertThat(notebook.get("cells"))
        .allSatisfy(cell -> assertThat(cell.path("outputs").size()).isZero());
  }

  private static JsonNode execute(String notebook) throws IOException, InterruptedException {
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
    Path log = folder.resolve("nbconvert.log");
    ProcessBuilder builder =
        new ProcessBuilder(
                jupyter(),
                "--to",
                "notebook",
                "--execute",
                "--output-dir",
                folder.toString(),
                notebook)
            .directory(MODULE.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JUPYTER_PATH", folder.resolve("jupyter").toString());
    builder.environment().put("CLIENTELE_LAKE", folder.resolve("demo/lake").toString());
    Process process = builder.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    return new ObjectMapper().readTree(folder.resolve(notebook).toFile());
  }

  private static String jupyter() {
    for (String place : System.getenv("PATH").split(":")) {
      Path program = Path.of(place, "jupyter-nbconvert");
      if (Files.isExecutable(program)) {
        return program.toString();
      }
    }
    throw new AssertionError(
        "Jupyter is not installed; on Debian: apt-get install jupyter-nbconvert python3-nbclient");
  }

  private static List<String> outputs(JsonNode notebook, String type) {
    List<String> found = new ArrayList<>();
    notebook.findValues("data").stream()
        .filter(data -> data.has(type))
        .forEach(data -> found.add(text(data.get(type))));
    return found;
  }

  private static String printed(JsonNode notebook) {
    StringBuilder all = new StringBuilder();
    notebook
        .get("cells")
        .forEach(
            cell -> cell.path("outputs").forEach(output -> all.append(text(output.path("text")))));
    return all.toString();
  }

  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return value.asText();
    }
    StringBuilder all = new StringBuilder();
    value.forEach(part -> all.append(part.asText()));
    return all.toString();
  }
}
