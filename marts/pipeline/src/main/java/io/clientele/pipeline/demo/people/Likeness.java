package io.clientele.pipeline.demo.people;

/** Why a record is about the same person as another one. */
public enum Likeness {
  /** The record that the person made first. */
  ORIGINAL("original"),
  /** The same e-mail address in other capitals. */
  SAME_EMAIL("same_email"),
  /** The same name and telephone number, the number in another writing. */
  SAME_PHONE("same_phone"),
  /** Name and town alike, everything else different: no exact rule can tell. */
  NAME_AND_TOWN("name_and_town");

  private final String code;

  Likeness(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
