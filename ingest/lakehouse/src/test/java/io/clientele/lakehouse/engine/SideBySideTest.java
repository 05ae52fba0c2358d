package io.clientele.lakehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());

  /** A piece of work such as {@code silver.deal} that needs others. */
  private record Piece(String name, List<String> needs) {}

  private static final List<Piece> PIECES =
      List.of(
          new Piece("party", List.of("landing")),
          new Piece("deal", List.of("party")),
          new Piece("order", List.of("party")),
          new Piece("revenue", List.of("deal", "order")));

  private SideBySide<Piece> lanes(int lanes, Consumer<Piece> work) {
    return new SideBySide<>(
        lanes,
        new SideBySide.Work<>() {
          @Override
          public String name(Piece piece) {
            return piece.name();
          }

          @Override
          public Collection<String> needs(Piece piece) {
            return piece.needs();
          }

          @Override
          public void run(Piece piece) {
            work.accept(piece);
          }
        });
  }

  @Test
  void oneLaneKeepsTheOrder() {
    lanes(1, piece -> done.add(piece.name())).run(PIECES);

    assertThat(done).containsExactly("party", "deal", "order", "revenue");
  }

  @Test
  void severalLanesBeginNothingBeforeWhatItNeedsAndRunTheRestAtOnce() {
    CountDownLatch both = new CountDownLatch(2);
    lanes(
            2,
            piece -> {
              if (piece.needs().equals(List.of("party"))) {
                both.countDown();
                await(both);
              }
              done.add(piece.name());
            })
        .run(PIECES);

    assertThat(done).startsWith("party").endsWith("revenue").contains("deal", "order");
  }

  @Test
  void afterAFailureNothingThatNeedsItBegins() {
    Consumer<Piece> failing =
        piece -> {
          if (piece.name().equals("deal")) {
            throw new IllegalStateException("deal: the query fails");
          }
          done.add(piece.name());
        };

    assertThatThrownBy(() -> lanes(2, failing).run(PIECES))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("deal: the query fails");
    assertThat(done).containsExactly("party", "order");
  }

  @Test
  void whatStandsBeforeItsNeedIsRefused() {
    List<Piece> pieces =
        List.of(new Piece("exchange_rate", List.of("period")), new Piece("period", List.of()));

    assertThatThrownBy(() -> lanes(1, piece -> done.add(piece.name())).run(pieces))
        .hasMessage("exchange_rate needs period, which stands behind it");
    assertThat(done).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).as("two pieces run at once").isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
