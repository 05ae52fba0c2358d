package io.clientele.models.attribution.markov;

import java.util.Arrays;

/**
 * How much goes from each state to each other, from a start to conversion or nowhere.
 *
 * <p>Row 0 is the start, row {@code i} state {@code i}; column 0 is the conversion, column {@code
 * i} state {@code i}, the last column leads nowhere. Rows need not sum to 1: only proportions
 * count.
 *
 * <p>States are eliminated one by one: what went into a state goes on as the state's own flow does.
 * This is Gaussian elimination of {@code I - Q} without any subtraction, so that results keep their
 * digits however small they are (W. Grassmann, M. Taksar, D. Heyman, Regenerative analysis and
 * steady state distributions for Markov chains, 1985). What a state sends to itself never matters.
 */
final class Flow {
  private static final int START = 0;
  private static final int CONVERSION = 0;

  private final double[][] amounts;

  /** The channel of each state; entry 0 stands for the start and has no meaning. */
  private final int[] channels;

  private final boolean[] isGone;

  private Flow(double[][] amounts, int[] channels) {
    this.amounts = amounts;
    this.channels = channels;
    this.isGone = new boolean[channels.length];
  }

  /** Nothing flows yet; state {@code i} belongs to channel {@code channels[i]}, from 1 on. */
  static Flow among(int[] channels) {
    return new Flow(new double[channels.length][channels.length + 1], channels);
  }

  void add(int from, int to, double amount) {
    amounts[from][to] += amount;
  }

  void addConversion(int from, double amount) {
    add(from, CONVERSION, amount);
  }

  void addNull(int from, double amount) {
    add(from, channels.length, amount);
  }

  /** Everything that leaves the start. */
  double started() {
    return Arrays.stream(amounts[START]).sum();
  }

  /** Eliminates every state that is left; returns what of the start's flow then converts more. */
  double eliminateAll() {
    double gained = 0;
    for (int state = 1; state < channels.length; state++) {
      gained += eliminateState(state);
    }
    return gained;
  }

  /** A copy that keeps only the states of channels from {@code from} to before {@code to}. */
  Flow onlyChannels(int from, int to) {
    Flow all =
        new Flow(Arrays.stream(amounts).map(double[]::clone).toArray(double[][]::new), channels);
    int kept = 1;
    for (int state = 1; state < channels.length; state++) {
      if (channels[state] < from || channels[state] >= to) {
        all.eliminateState(state);
      } else {
        kept++;
      }
    }
    return all.remaining(kept);
  }

  /** Sends on what enters a state; returns what of the start's flow converts because of it. */
  private double eliminateState(int state) {
    double[] row = amounts[state];
    double out = 0;
    for (int column = 0; column < row.length; column++) {
      out += column == state ? 0 : row[column];
    }
    isGone[state] = true;
    row[state] = 0;
    double gained = 0;
    for (int from = 0; from < amounts.length; from++) {
      double[] target = amounts[from];
      double entering = target[state];
      if (isGone[from] || entering == 0) {
        continue;
      }
      target[state] = 0;
      if (out == 0) {
        // Nobody ever leaves this state, so whoever enters it does not convert.
        target[row.length - 1] += entering;
      } else {
        double factor = entering / out;
        for (int column = 0; column < row.length; column++) {
          target[column] += factor * row[column];
        }
        gained += from == START ? factor * row[CONVERSION] : 0;
      }
    }
    return gained;
  }

  private Flow remaining(int kept) {
    int[] states = new int[kept];
    int next = 1;
    for (int state = 1; state < channels.length; state++) {
      if (!isGone[state]) {
        states[next++] = state;
      }
    }
    int[] theirs = Arrays.stream(states).map(state -> channels[state]).toArray();
    double[][] rows = new double[kept][kept + 1];
    for (int row = 0; row < kept; row++) {
      double[] source = amounts[states[row]];
      rows[row][CONVERSION] = source[CONVERSION];
      for (int column = 1; column < kept; column++) {
        rows[row][column] = source[states[column]];
      }
      rows[row][kept] = source[source.length - 1];
    }
    return new Flow(rows, theirs);
  }
}
