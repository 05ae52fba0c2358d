package io.clientele.pipeline.run;

/** Told while a run goes on. Implementations decide whether and where it is shown. */
public interface Progress {
  /** A stage begins. {@code steps} is the expected number of steps, 0 when it is not known. */
  void stage(String name, int steps);

  /** One step of the stage is done. */
  void step(String what);

  /** A sentence that is shown in any case. */
  void say(String sentence);

  /** The last stage is over. */
  void finished();

  Progress SILENT =
      new Progress() {
        @Override
        public void stage(String name, int steps) {}

        @Override
        public void step(String what) {}

        @Override
        public void say(String sentence) {}

        @Override
        public void finished() {}
      };
}
