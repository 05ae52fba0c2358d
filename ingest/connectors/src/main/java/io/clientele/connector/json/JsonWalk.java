package io.clientele.connector.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.connector.text.RefusedFileException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Goes through JSON along a path and stops at each row; holds one row at a time. */
final class JsonWalk {
  private static final int MOST_CHARACTERS = 1 << 24;

  private final JsonParser parser;
  private final LimitedReader in;
  private final RowPath path;
  private final Ancestors ancestors;
  private final boolean readsRows;

  /** The step that leads out of each open object or array. */
  private final Deque<Integer> open = new ArrayDeque<>();

  private boolean isReached;
  private long rowStart;

  /**
   * @param in what the parser reads from
   * @param readsRows false leaves the rows out and only notes what lies around them
   */
  JsonWalk(
      JsonParser parser, LimitedReader in, RowPath path, Ancestors ancestors, boolean readsRows) {
    this.parser = parser;
    this.in = in;
    this.path = path;
    this.ancestors = ancestors;
    this.readsRows = readsRows;
  }

  /** The next row, or null at the end. */
  @Nullable JsonNode next() throws IOException {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      JsonNode row = open.isEmpty() ? value(token, 0) : inside(token, open.element());
      if (row != null) {
        return row;
      }
    }
    return null;
  }

  private @Nullable JsonNode inside(JsonToken token, int step) throws IOException {
    if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
      open.pop();
      return null;
    }
    if (path.isEach(step)) {
      return value(token, step + 1);
    }
    String name = parser.currentName();
    JsonToken first = parser.nextToken();
    if (name.equals(path.steps().get(step))) {
      return value(first, step + 1);
    }
    int level = path.level(step);
    String field = path.prefix(step) + name;
    if (ancestors.wants(level, field)) {
      ancestors.note(level, field, tree());
    } else {
      parser.skipChildren();
    }
    return null;
  }

  /** Enters the value that begins with a token and that a step leads out of; or it is a row. */
  private @Nullable JsonNode value(JsonToken token, int step) throws IOException {
    if (step == path.steps().size()) {
      isReached = true;
      return row();
    }
    if (path.isEach(step)) {
      isReached |= token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT;
      if (token == JsonToken.START_OBJECT) {
        return value(token, step + 1);
      }
      requireOrNull(token, JsonToken.START_ARRAY, step);
    } else {
      requireOrNull(token, JsonToken.START_OBJECT, step);
    }
    if (token != JsonToken.VALUE_NULL) {
      if (step == 0 || path.isEach(step - 1)) {
        ancestors.begin(path.level(step));
      }
      open.push(step);
    }
    return null;
  }

  private @Nullable JsonNode row() throws IOException {
    if (readsRows) {
      rowStart = parser.currentTokenLocation().getCharOffset();
      return tree();
    }
    parser.skipChildren();
    return null;
  }

  private JsonNode tree() throws IOException {
    in.allow(MOST_CHARACTERS);
    JsonNode tree = parser.readValueAsTree();
    in.allowAll();
    return tree;
  }

  /** The place in the text where the row that {@link #next} gave last begins. */
  long rowStart() {
    return rowStart;
  }

  /** The place behind it. */
  long rowEnd() {
    return parser.currentLocation().getCharOffset();
  }

  private void requireOrNull(JsonToken token, JsonToken wanted, int step) {
    if (token != wanted && token != JsonToken.VALUE_NULL) {
      throw new RefusedFileException(
          "has "
              + (token.isScalarValue() ? "a single value" : "an array")
              + " at line "
              + parser.currentTokenLocation().getLineNr()
              + " where "
              + path.text(step + 1)
              + " should be. Is this the right file?");
    }
  }

  /** Whether there was something where the path leads, be it an array without elements. */
  boolean isReached() {
    return isReached;
  }
}
