package io.clientele.connector.field;

import java.util.Locale;

/** Why a record was quarantined, and what to do about it. */
public enum RejectReason {
  FIELD_COUNT("Check quotes and delimiters of the line; deliver the file again."),
  BAD_NUMBER("Declare how numbers are written (decimal, grouping, strip_suffix), or correct it."),
  EXTRA_DIGITS("Declare extra_digits: round for the field, or correct it."),
  BAD_DATE("Declare the layout of the dates, or correct it."),
  AMBIGUOUS_DATE("Declare one layout, or accept_between with the days that are possible."),
  BAD_BOOLEAN("Declare the words for true and false as aliases, or correct it."),
  UNKNOWN_VALUE("Add the value to the values or aliases of the field, or correct it."),
  MISSING_REQUIRED("Fill the field in at the source, or declare it as not required."),
  BAD_ENCODING("Declare the file's encoding, or save the file as UTF-8."),
  BAD_QUOTE("Double the quotes inside of quoted text; deliver the file again."),
  BAD_STRUCTURE("Correct the record at its source; deliver the file again."),
  CUT_LINE("Deliver the whole file again; if it never ends with a line end, declare it."),
  DUPLICATE_KEY("Remove one of the two records, or declare unique: false."),
  DELIVERY_REFUSED("Correct the file and deliver it again, or declare tolerate with a reason.");

  private final String remedy;

  RejectReason(String remedy) {
    this.remedy = remedy;
  }

  /** The code that stands in the quarantine, such as {@code bad_number}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String remedy() {
    return remedy;
  }
}
