package io.clientele.pipeline.notify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.lakehouse.lake.Json;
import java.time.Instant;
import java.util.List;

/**
 * What people are sent.
 *
 * @param subject one line
 * @param text the whole message in words
 * @param json the same for a program; {@code text} in it is what chat services show
 */
public record Message(String subject, String text, ObjectNode json) {

  /** The message about news. */
  public static Message of(String company, News news, Instant at) {
    String subject = "Clientele, " + company + ": " + headline(news);
    StringBuilder text = new StringBuilder(subject).append('\n');
    append(text, "New", news.begun());
    append(text, "Over", news.over());
    append(text, "As before", news.lasting());
    text.append("\n'clientele status' tells more.\n");
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("text", text.toString());
    json.put("company", company);
    json.put("at", at.toString());
    json.put("event", news.begun().isEmpty() ? "recovered" : "trouble");
    put(json.putArray("begun"), news.begun());
    put(json.putArray("over"), news.over());
    put(json.putArray("lasting"), news.lasting());
    return new Message(subject, text.toString(), json);
  }

  private static String headline(News news) {
    if (news.begun().size() == 1) {
      return news.begun().get(0).toString();
    }
    if (!news.begun().isEmpty()) {
      return news.begun().size() + " new troubles";
    }
    return news.lasting().isEmpty() ? "all is well again" : "some troubles are over";
  }

  private static void append(StringBuilder text, String title, List<Trouble> troubles) {
    troubles.forEach(each -> text.append('\n').append(title).append(": ").append(each));
    if (!troubles.isEmpty()) {
      text.append('\n');
    }
  }

  private static void put(ArrayNode array, List<Trouble> troubles) {
    troubles.forEach(each -> array.add(Json.MAPPER.valueToTree(each)));
  }
}
