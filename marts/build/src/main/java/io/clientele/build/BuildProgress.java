package io.clientele.build;

/** Hears of a build while it runs, possibly from several threads. */
public interface BuildProgress {
  /** Hears nothing. */
  BuildProgress NONE = new BuildProgress() {};

  /** The number of marts that will be computed and stored. */
  default void planned(int marts) {}

  default void built(BuildReport.Built mart) {}

  default void checking(int marts) {}
}
