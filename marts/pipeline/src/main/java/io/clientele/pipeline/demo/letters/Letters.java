package io.clientele.pipeline.demo.letters;

import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Season;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.shop.Order;
import io.clientele.pipeline.demo.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * What customers write to the company's general mailbox. A machine answers at once what comes at a
 * weekend; people answer most, within two days; one in eight is never answered by anybody.
 */
public final class Letters {
  private static final List<String> SUBJECTS =
      List.of("Question about roasts", "Wholesale prices", "Gift box", "Brewing course");

  private final Dice dice;
  private final List<Letter> letters = new ArrayList<>();
  private int conversations;

  private Letters(long seed) {
    this.dice = Dice.of(seed, "letters");
  }

  /** Conversations about five in a thousand orders, by conversation. */
  public static List<Letter> of(World world) {
    Letters maker = new Letters(world.seed());
    for (Order order : world.orders()) {
      boolean canWrite = !world.person(order.person()).contact().email().isEmpty();
      if (canWrite && !order.isRefund() && maker.dice.chance(5)) {
        maker.addConversation(order);
      }
    }
    return List.copyOf(maker.letters);
  }

  private void addConversation(Order order) {
    int conversation = conversations++;
    int day = order.day() + dice.between(2, 12);
    long asked = Timeline.at(day, Season.shoppingSecond(dice));
    String subject = dice.pick(SUBJECTS) + " " + (conversation + 1);
    int first = add(conversation, order.person(), true, false, asked, Letter.NONE, subject);
    if (Timeline.weekday(day) > 5) {
      add(
          conversation,
          order.person(),
          false,
          true,
          asked + 5,
          first,
          "Automatic reply: " + subject);
    }
    if (dice.chance(125)) {
      return;
    }
    long answered = asked + 600 + dice.below(2 * Timeline.SECONDS_PER_DAY);
    int answer = add(conversation, order.person(), false, false, answered, first, "Re: " + subject);
    if (dice.chance(300)) {
      add(conversation, order.person(), true, false, answered + 7200, answer, "Re: " + subject);
    }
  }

  private int add(
      int conversation,
      int person,
      boolean isIncoming,
      boolean isAutomatic,
      long at,
      int answers,
      String subject) {
    int number = letters.size();
    letters.add(
        new Letter(number, conversation, person, isIncoming, isAutomatic, at, answers, subject));
    return number;
  }
}
