package io.clientele.silver.match;

import java.util.Arrays;

/**
 * Records that share a key, block behind block.
 *
 * @param keyed the upper bits of a key and, in the lower ones, the record, in order
 * @param pairsBySize how many pairs the blocks of each size make
 */
record Blocks(long[] keyed, long[] pairsBySize) {
  private static final int RECORD_BITS = 24;
  private static final long RECORD = (1L << RECORD_BITS) - 1;

  /** How many records can be told apart. */
  static final int MOST_RECORDS = 1 << RECORD_BITS;

  /** How many pairs there are in blocks up to a size. */
  long pairs(int largest) {
    return Arrays.stream(pairsBySize, 0, largest + 1).sum();
  }

  /** Writes the pairs of blocks up to a size; returns where the next ones go. */
  int write(int largest, long[] pairs, int from) {
    int count = from;
    for (int start = 0, end; start < keyed.length; start = end) {
      end = end(keyed, start, keyed.length);
      for (int one = start; end - start <= largest && one < end; one++) {
        for (int other = one + 1; other < end; other++) {
          pairs[count++] = (keyed[one] & RECORD) << 32 | keyed[other] & RECORD;
        }
      }
    }
    return count;
  }

  private static int end(long[] keyed, int start, int length) {
    int end = start + 1;
    while (end < length && keyed[end] >> RECORD_BITS == keyed[start] >> RECORD_BITS) {
      end++;
    }
    return end;
  }

  /** Takes keys as they come. */
  static final class Collector {
    private long[] keyed;
    private int count;

    Collector(int records) {
      keyed = new long[Math.max(16, records)];
    }

    void add(long key, int record) {
      if (count == keyed.length) {
        keyed = Arrays.copyOf(keyed, 2 * count);
      }
      keyed[count++] = key & ~RECORD | record;
    }

    /** Blocks of two records and more, up to a size. */
    Blocks blocks(int largest) {
      Arrays.parallelSort(keyed, 0, count);
      long[] pairsBySize = new long[largest + 1];
      int kept = 0;
      for (int start = 0, end; start < count; start = end) {
        end = end(keyed, start, count);
        int size = end - start;
        if (size > 1 && size <= largest) {
          pairsBySize[size] += size * (size - 1L) / 2;
          System.arraycopy(keyed, start, keyed, kept, size);
          kept += size;
        }
      }
      return new Blocks(Arrays.copyOf(keyed, kept), pairsBySize);
    }
  }
}
