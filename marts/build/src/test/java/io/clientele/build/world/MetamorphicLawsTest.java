package io.clientele.build.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineProvider;
import io.clientele.lakehouse.engine.EngineSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws hold for every company. One engine is enough: that both give the same is tested
 * elsewhere.
 */
class MetamorphicLawsTest {
  private static final int ON_EVERY_CHANGE = 25;
  private static final int IN_A_CAMPAIGN = 500;

  @TempDir static Path folder;
  private static Engine engine;

  @BeforeAll
  static void open() {
    EngineProvider provider =
        EngineProvider.available().stream()
            .filter(each -> each.name().equals("duckdb"))
            .findFirst()
            .orElseThrow();
    engine =
        provider.open(new EngineSettings(folder, folder.resolve(".scratch"), 2, 512, Map.of()));
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  static LongStream everyChange() {
    return LongStream.rangeClosed(1, ON_EVERY_CHANGE);
  }

  static LongStream campaign() {
    return LongStream.rangeClosed(ON_EVERY_CHANGE + 1, IN_A_CAMPAIGN);
  }

  @ParameterizedTest
  @MethodSource("everyChange")
  void lawsHold(long seed) {
    judge(seed);
  }

  @Tag("nightly")
  @ParameterizedTest
  @MethodSource("campaign")
  void lawsHoldInManyWorlds(long seed) {
    judge(seed);
  }

  private static void judge(long seed) {
    MartComputer compute = new MartComputer(engine);
    World world = World.of(seed);
    Marts marts = compute.of(world);
    assertThat(Law.all().stream().flatMap(law -> law.broken(world, marts, compute).stream()))
        .as("broken in world %s", seed)
        .isEmpty();
  }
}
