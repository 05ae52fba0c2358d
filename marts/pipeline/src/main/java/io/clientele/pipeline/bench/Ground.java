package io.clientele.pipeline.bench;

import io.clientele.pipeline.bench.figure.BenchEngine;
import io.clientele.pipeline.bench.process.LakeFiles;
import io.clientele.pipeline.bench.process.Program;
import io.clientele.pipeline.bench.process.Program.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What every measurement stands on: the program, fresh places and generated data. */
final class Ground {
  private static final long SEED = 7;

  private final BenchOptions options;
  private final Consumer<String> says;

  Ground(BenchOptions options, Consumer<String> says) {
    this.options = options;
    this.says = says;
  }

  BenchOptions options() {
    return options;
  }

  void say(String sentence) {
    says.accept(sentence);
  }

  Program program(BenchEngine engine) {
    return new Program(options.home(), engine);
  }

  /** The configuration of the online-retail example; it reads its files from the data folder. */
  String exampleConfiguration() {
    return options.home().resolve("ingest/examples/online-retail/clientele.yaml").toString();
  }

  /** An empty folder with a lake that does not exist yet. */
  Place freshPlace(String name, Path data) throws IOException {
    Path folder = options.work().resolve(name);
    LakeFiles.delete(folder);
    Files.createDirectories(folder);
    return new Place(folder, folder.resolve("lake"), data);
  }

  /** An empty folder where the sample company can be made as {@code company}. */
  Place freshPlaceOfSampleCompany(String name) throws IOException {
    Place place = freshPlace(name, options.work());
    return new Place(place.folder(), place.folder().resolve("company/lake"), place.data());
  }

  /** Generated data of a size; made once per work folder. */
  ShopData generated(int scale) throws IOException {
    Path folder = options.work().resolve("generated-x" + scale);
    Path ready = folder.resolve("ready");
    ShopData data = new ShopData(folder);
    if (Files.notExists(ready)) {
      say("writing generated lines ×" + scale);
      LakeFiles.delete(folder);
      GeneratedShop.write(data.files(), scale, SEED);
      Files.createFile(ready);
    }
    return data;
  }
}
