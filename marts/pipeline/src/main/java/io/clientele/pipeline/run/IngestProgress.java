package io.clientele.pipeline.run;

import io.clientele.connector.ingest.IngestListener;

/** Shows the files of a stream as they are read, and opens the engine beside the reading. */
final class IngestProgress implements IngestListener {
  private final Progress progress;
  private final LazyEngine engine;

  IngestProgress(Progress progress, LazyEngine engine) {
    this.progress = progress;
    this.engine = engine;
  }

  @Override
  public synchronized void started(String source, String stream, int files, long bytes) {
    engine.warmUp();
    progress.stage("ingest " + source + "/" + stream, files);
  }

  @Override
  public synchronized void inspected(String source, String stream, String path, long bytes) {
    progress.step(path);
  }

  @Override
  public synchronized void finished(String source, String stream, long acceptedRecords) {
    progress.say(source + "/" + stream + ": " + acceptedRecords + " records");
  }
}
