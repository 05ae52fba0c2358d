package io.clientele.pipeline.demo.export.shop;

/** Which version of a month's file this is. */
enum Edition {
  ONLY,
  MISTAKEN,
  CORRECTED
}
