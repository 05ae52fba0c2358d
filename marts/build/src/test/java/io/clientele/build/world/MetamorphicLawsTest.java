package io.clientele.build.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineProvider;
import io.clientele.lakehouse.engine.EngineSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws hold for every company. One kind of engine is enough: that both give the same is tested
 * elsewhere. Two worlds are made at a time, each by an engine of its own.
 */
@Execution(ExecutionMode.CONCURRENT)
class MetamorphicLawsTest {
  private static final int AT_A_TIME = 2;
  private static final int ON_EVERY_CHANGE = 25;
  private static final int IN_A_CAMPAIGN = 500;

  @TempDir static Path folder;
  private static final BlockingQueue<Engine> IDLE = new ArrayBlockingQueue<>(AT_A_TIME);

  @BeforeAll
  static void open() {
    EngineProvider provider =
        EngineProvider.available().stream()
            .filter(each -> each.name().equals("duckdb"))
            .findFirst()
            .orElseThrow();
    for (int engine = 0; engine < AT_A_TIME; engine++) {
      Path own = folder.resolve("engine-" + engine);
      IDLE.add(provider.open(new EngineSettings(own, own.resolve(".scratch"), 1, 512, Map.of())));
    }
  }

  @AfterAll
  static void close() {
    IDLE.forEach(Engine::close);
  }

  static LongStream everyChange() {
    return LongStream.rangeClosed(1, ON_EVERY_CHANGE);
  }

  static LongStream campaign() {
    return LongStream.rangeClosed(ON_EVERY_CHANGE + 1, IN_A_CAMPAIGN);
  }

  @ParameterizedTest
  @MethodSource("everyChange")
  void lawsHold(long seed) throws InterruptedException {
    judge(seed);
  }

  @Tag("nightly")
  @ParameterizedTest
  @MethodSource("campaign")
  void lawsHoldInManyWorlds(long seed) throws InterruptedException {
    judge(seed);
  }

  private static void judge(long seed) throws InterruptedException {
    Engine engine = IDLE.take();
    try {
      judge(World.of(seed), new MartComputer(engine), seed);
    } finally {
      IDLE.add(engine);
    }
  }

  private static void judge(World world, MartComputer compute, long seed) {
    Marts marts = compute.of(world);
    assertThat(Law.all().stream().flatMap(law -> law.broken(world, marts, compute).stream()))
        .as("broken in world %s", seed)
        .isEmpty();
  }
}
