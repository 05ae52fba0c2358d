package io.clientele.pipeline.demo.people;

/** Why a record is about the same person as another one. */
public enum Likeness {
  /** The record that the person made first. */
  ORIGINAL("original"),
  /** The same e-mail address in other capitals. */
  SAME_EMAIL("same_email"),
  /** The same name and telephone number, the number in another writing. */
  SAME_PHONE("same_phone"),
  /** Name and address alike, spelt otherwise, everything else different: no exact rule can tell. */
  NAME_AND_ADDRESS("name_and_address");

  private final String code;

  Likeness(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
