package io.clientele.build.world;

import java.util.List;

/** What may not change, or must change in one way, when a world is changed. */
interface Law {
  /**
   * What breaks the law in this world; empty when nothing does.
   *
   * @param marts what stands in the marts of the world
   * @param compute makes the marts of any other world
   */
  List<String> broken(World world, Marts marts, MartComputer compute);

  /** Every law. Add yours here. */
  static List<Law> all() {
    return List.of(
        new OrderLaw(), new ScaleLaw(), new StrangerLaw(), new PeriodLaw(), new FilterLaw());
  }
}
