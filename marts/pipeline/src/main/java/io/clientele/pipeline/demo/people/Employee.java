package io.clientele.pipeline.demo.people;

/**
 * Somebody who works for the sample company.
 *
 * <p>{@code lastDay} is an epoch day or {@link io.clientele.pipeline.demo.draw.Timeline#NEVER}.
 */
public record Employee(
    int index, String given, String family, String email, Team team, String title, int lastDay) {

  /** What an employee is paid for. */
  public enum Team {
    MANAGEMENT("Management"),
    SALES("Sales"),
    SERVICE("Service"),
    FINANCE("Finance"),
    MARKETING("Marketing");

    private final String label;

    Team(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public boolean worksOn(int day) {
    return day <= lastDay;
  }
}
