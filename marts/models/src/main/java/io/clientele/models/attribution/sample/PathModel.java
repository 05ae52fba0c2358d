package io.clientele.models.attribution.sample;

/** A model prepared for fixed paths, to be asked for any counts of them. */
@FunctionalInterface
public interface PathModel {

  /** What each channel gets; the same channels for every sample. */
  ChannelSums credit(Sample sample);
}
