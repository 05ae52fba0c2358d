package io.clientele.pipeline.notify;

import java.io.IOException;

/** One way to reach people. */
public interface Channel {
  /** Its name in the history: {@code webhook} or {@code mail}. */
  String name();

  /**
   * Sends a message.
   *
   * @throws IOException when it could not be sent; another attempt may succeed
   * @throws RefusedMessageException when another attempt would not either
   */
  void send(Message message) throws IOException;
}
