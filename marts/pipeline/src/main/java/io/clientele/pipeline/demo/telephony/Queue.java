package io.clientele.pipeline.demo.telephony;

import io.clientele.pipeline.demo.people.Employee.Team;
import java.util.Locale;

/** What a caller chose, and who answers it. */
public enum Queue {
  SALES(Team.SALES),
  CARE(Team.SERVICE);

  private final Team team;

  Queue(Team team) {
    this.team = team;
  }

  public Team team() {
    return team;
  }

  /** As the exchange calls it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
