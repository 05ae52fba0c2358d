package io.clientele.pipeline.demo.ads;

/** How closely a search must resemble the keyword, and how the user interface shows it. */
public enum Match {
  EXACT("EXACT", "Exact match"),
  PHRASE("PHRASE", "Phrase match"),
  BROAD("BROAD", "Broad match"),
  /** Broad match with pluses, which old accounts still carry. */
  MODIFIED_BROAD("BROAD", "Broad match");

  private final String apiName;
  private final String label;

  Match(String apiName, String label) {
    this.apiName = apiName;
    this.label = label;
  }

  public String apiName() {
    return apiName;
  }

  public String label() {
    return label;
  }

  /** The text as the user interface decorates it; the pluses come with a leading space. */
  public String decorated(String text) {
    return switch (this) {
      case EXACT -> "[" + text + "]";
      case PHRASE -> "\"" + text + "\"";
      case BROAD -> text;
      case MODIFIED_BROAD -> " +" + text.replace(" ", " +");
    };
  }
}
