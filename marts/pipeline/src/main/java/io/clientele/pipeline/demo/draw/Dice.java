package io.clientele.pipeline.demo.draw;

import java.util.List;

/**
 * Random numbers that are the same on every machine and in every Java version.
 *
 * <p>The generator is SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number
 * generators, 2014); whatever is derived from it uses integer arithmetic or {@link StrictMath}.
 * Every concern has its own dice, so drawing more in one place changes nothing in another.
 */
public final class Dice {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** The dice of one concern, such as {@code orders}, under one seed. */
  public static Dice of(long seed, String concern) {
    long hash = 0xCBF29CE484222325L;
    for (int index = 0; index < concern.length(); index++) {
      hash = (hash ^ concern.charAt(index)) * 0x100000001B3L;
    }
    return new Dice(mix(seed * GOLDEN_GAMMA + hash));
  }

  /** 64 random bits. */
  public long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** A whole number from 0 to {@code bound - 1}. */
  public int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  public int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** True in {@code perThousand} of a thousand cases. */
  public boolean chance(int perThousand) {
    return below(1000) < perThousand;
  }

  /** A number from 0 (included) to 1 (excluded). */
  public double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** A waiting time whose average is {@code mean}. */
  public double waiting(double mean) {
    return -mean * StrictMath.log(1.0 - unit());
  }

  /** One of the choices, each equally likely. */
  public <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** The index of one of the weights, likely in proportion to it. */
  public int weighted(int... weights) {
    int total = 0;
    for (int weight : weights) {
      total += weight;
    }
    int rest = below(total);
    int index = 0;
    while (rest >= weights[index]) {
      rest -= weights[index++];
    }
    return index;
  }

  /** One of the choices, each likely in proportion to the weight in its place. */
  public <T> T likely(List<T> choices, int... weights) {
    return choices.get(weighted(weights));
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
