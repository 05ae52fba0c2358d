package io.clientele.silver.staging;

/** What one stream gives to one silver table. */
public record Contribution(StagedStream stream, StagingQuery query) {
  public boolean gives(String column) {
    return query.columns().contains(column);
  }
}
