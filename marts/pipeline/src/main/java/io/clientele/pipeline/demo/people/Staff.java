package io.clientele.pipeline.demo.people;

import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.people.Employee.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The twelve employees, three of whom have habits that the reports should show. */
public record Staff(List<Employee> employees) {
  /** Writes invoices a week or two after the order. */
  public static final int SLOW_INVOICER = 3;

  /** Left the company; the others took over. */
  public static final int LEFT = 5;

  /** Answers in the evening. */
  public static final int EVENING_WORKER = 7;

  private static final int LAST_DAY_OF_LEFT = (int) LocalDate.of(2026, 5, 31).toEpochDay();
  private static final List<Team> TEAMS =
      List.of(
          Team.MANAGEMENT,
          Team.SALES,
          Team.SALES,
          Team.SALES,
          Team.SALES,
          Team.SALES,
          Team.SERVICE,
          Team.SERVICE,
          Team.SERVICE,
          Team.FINANCE,
          Team.FINANCE,
          Team.MARKETING);
  private static final List<String> LOCALES = List.of("hu", "hu", "el", "sr-latn");

  public static Staff of(long seed) {
    Dice dice = Dice.of(seed, "staff");
    List<Employee> employees = new ArrayList<>();
    for (int index = 0; index < TEAMS.size(); index++) {
      WordLists words = WordLists.of(LOCALES.get(index % LOCALES.size()));
      boolean isWoman = dice.chance(500);
      String given = dice.pick(words.list(isWoman ? "given_f" : "given_m"));
      String family = dice.pick(words.list(isWoman ? "family_f" : "family_m"));
      employees.add(employee(index, given, family));
    }
    return new Staff(List.copyOf(employees));
  }

  /** Somebody of the team who works on the day. */
  public Employee anyOf(Team team, int day, Dice dice) {
    List<Employee> present =
        employees.stream()
            .filter(employee -> employee.team() == team && employee.worksOn(day))
            .toList();
    return dice.pick(present);
  }

  public Employee employee(int index) {
    return employees.get(index);
  }

  private static Employee employee(int index, String given, String family) {
    Team team = TEAMS.get(index);
    String email =
        Spelling.mailName(given) + "." + Spelling.mailName(family) + "@agoston-delta.example";
    int lastDay = index == LEFT ? LAST_DAY_OF_LEFT : Timeline.NEVER;
    String title = team == Team.MANAGEMENT ? "Managing director" : team.label() + " colleague";
    return new Employee(index, given, family, email, team, title, lastDay);
  }
}
