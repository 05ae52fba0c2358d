package io.clientele.connector.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** What is wrong with a text that is no JSON, without repeating what stands in it. */
final class JsonFailure {
  private JsonFailure() {}

  /** Ends with what to do. */
  static String of(JsonProcessingException broken) {
    if (broken instanceof JsonEOFException) {
      return "ends in the middle of a value" + place(broken) + ". Is it cut? Deliver it again.";
    }
    if (broken instanceof StreamConstraintsException) {
      return "is nested deeper than 100 or has a text or number that is too long"
          + place(broken)
          + ". Is this the right file?";
    }
    return "is no JSON" + place(broken) + ". Deliver it again.";
  }

  private static String place(JsonProcessingException broken) {
    return broken.getLocation() == null
        ? ""
        : " at line "
            + broken.getLocation().getLineNr()
            + ", column "
            + broken.getLocation().getColumnNr();
  }
}
