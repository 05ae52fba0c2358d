package io.clientele.models.numeric;

/**
 * Random numbers that depend on a key alone, and never on the clock or the release of Java.
 *
 * <p>The generator is SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number
 * generators, 2014). Not safe for threads that share one instance.
 */
public final class SeededRandom {
  private static final double LARGEST_MEAN = 1e15;
  private static final double UNIT = 0x1p-53;

  private long state;

  private SeededRandom(long state) {
    this.state = state;
  }

  /** The sequence that belongs to a key; equal keys have equal sequences. */
  public static SeededRandom of(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int position = 0; position < key.length(); position++) {
      hash = (hash ^ key.charAt(position)) * 0x100000001b3L;
    }
    return new SeededRandom(hash);
  }

  /** Above 0 and below 1. */
  public double uniform() {
    state += 0x9e3779b97f4a7c15L;
    long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return (((mixed ^ (mixed >>> 31)) >>> 11) + 0.5) * UNIT;
  }

  /** Mean 1: the time until an event that may come at any moment. */
  public double exponential() {
    return -Math.log(uniform());
  }

  /** Mean 0, variance 1 (Box, Muller: A note on the generation of random normal deviates, 1958). */
  public double normal() {
    return Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  }

  /** Scale 1 (Marsaglia, Tsang: A simple method for generating gamma variables, 2000). */
  public double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(uniform(), 1 / shape);
    }
    double size = shape - 1.0 / 3;
    double spread = 1 / Math.sqrt(9 * size);
    while (true) {
      double normal = normal();
      double root = 1 + spread * normal;
      if (root > 0) {
        double cube = root * root * root;
        double square = normal * normal;
        double uniform = uniform();
        // The first test decides nearly always, and needs no logarithm.
        if (uniform < 1 - 0.0331 * square * square
            || Math.log(uniform) < 0.5 * square + size * (1 - cube + Math.log(cube))) {
          return size * cube;
        }
      }
    }
  }

  /** From 0 to 1. */
  public double beta(double first, double second) {
    double one = gamma(first);
    double both = one + gamma(second);
    // Both underflow for tiny shapes only, where nearly all of the weight lies on the two ends.
    return both > 0 ? one / both : uniform() < first / (first + second) ? 1 : 0;
  }

  /**
   * A number of events, as a whole number.
   *
   * @param mean zero or more; cut at 1e15
   */
  public double poisson(double mean) {
    if (mean >= 30) {
      return manyEvents(Math.min(mean, LARGEST_MEAN));
    }
    double limit = Math.exp(-mean);
    double product = uniform();
    int events = 0;
    while (product > limit) {
      product *= uniform();
      events++;
    }
    return events;
  }

  /** Hoermann: The transformed rejection method for generating Poisson random variables, 1993. */
  private double manyEvents(double mean) {
    double b = 0.931 + 2.53 * Math.sqrt(mean);
    double a = -0.059 + 0.02483 * b;
    double inverse = 1.1239 + 1.1328 / (b - 3.4);
    double quick = 0.9277 - 3.6224 / (b - 2);
    while (true) {
      double u = uniform() - 0.5;
      double v = uniform();
      double edge = 0.5 - Math.abs(u);
      double events = Math.floor((2 * a / edge + b) * u + mean + 0.43);
      if (edge >= 0.07 && v <= quick) {
        return events;
      }
      if (events < 0 || (edge < 0.013 && v > edge)) {
        continue;
      }
      double offered = Math.log(v * inverse / (a / (edge * edge) + b));
      double density = events * Math.log(mean) - mean - GammaFunctions.logGamma(events + 1);
      if (offered <= density) {
        return events;
      }
    }
  }
}
