package io.clientele.silver.identity;

import io.clientele.silver.match.Role;
import io.clientele.silver.match.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Party records of one kind, in the order of their delivery, as they are compared. */
final class PartyRows {
  /**
   * The first columns of the rows that come in. A row of the kind {@code said_same} or {@code
   * said_apart} is what a person said of the records {@code node} and {@code name}.
   */
  static final List<String> INPUT =
      List.of(
          "ordinal",
          "node",
          "kind",
          "name",
          "email",
          "phone",
          "street",
          "place",
          "birth_date",
          "tax_id");

  /** The fields by which records are compared, and what each says. */
  static final List<String> FIELDS =
      List.of("name", "email", "phone", "street", "place", "birth_date", "tax_id");

  /** What a person said of two records. */
  record Said(String one, String other) {}

  private final boolean isCompany;
  private final List<List<@Nullable Object>> rows;
  private final List<Said> same;
  private final List<Said> apart;
  private final Map<String, Integer> byNode = new HashMap<>();

  private PartyRows(
      boolean isCompany, List<List<@Nullable Object>> rows, List<Said> same, List<Said> apart) {
    this.isCompany = isCompany;
    this.rows = rows;
    this.same = same;
    this.apart = apart;
    for (int record = 0; record < rows.size(); record++) {
      byNode.put(node(record), record);
    }
  }

  static List<PartyRows> byKind(List<List<@Nullable Object>> rows) {
    List<List<@Nullable Object>> sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparing((List<@Nullable Object> row) -> ordinal(row))
            .thenComparing(row -> text(row, "node")));
    Map<String, List<List<@Nullable Object>>> kinds =
        sorted.stream().collect(Collectors.groupingBy(row -> text(row, "kind")));
    List<Said> same = said(kinds.getOrDefault("said_same", List.of()));
    List<Said> apart = said(kinds.getOrDefault("said_apart", List.of()));
    return Stream.of("person", "company")
        .map(
            kind ->
                new PartyRows(
                    kind.equals("company"), kinds.getOrDefault(kind, List.of()), same, apart))
        .toList();
  }

  private static List<Said> said(List<List<@Nullable Object>> rows) {
    return rows.stream().map(row -> new Said(text(row, "node"), text(row, "name"))).toList();
  }

  List<Said> same() {
    return same;
  }

  List<Said> apart() {
    return apart;
  }

  private static long ordinal(List<@Nullable Object> row) {
    return row.get(0) instanceof Number number ? number.longValue() : Long.MAX_VALUE;
  }

  private static String text(List<@Nullable Object> row, String column) {
    Object value = row.get(INPUT.indexOf(column));
    return value == null ? "" : value.toString().strip();
  }

  boolean isCompany() {
    return isCompany;
  }

  int size() {
    return rows.size();
  }

  String node(int record) {
    return text(record, "node");
  }

  /** The record of a node; null where it is not among these. */
  @Nullable Integer record(String node) {
    return byNode.get(node);
  }

  /** What stands in a column; empty where nothing does. */
  String text(int record, String column) {
    return text(rows.get(record), column);
  }

  Role nameRole() {
    return isCompany ? Role.COMPANY_NAME : Role.NAME;
  }

  Table table() {
    return new Table(
        size(),
        FIELDS.stream()
            .map(
                field -> {
                  String[] values = new String[size()];
                  for (int record = 0; record < values.length; record++) {
                    values[record] = compared(record, field);
                  }
                  return new Table.Field(field, role(field), values);
                })
            .toList());
  }

  /** An office's address says little about a person. */
  private String compared(int record, String field) {
    String text = text(record, field);
    if (!field.equals("email") || text.isEmpty()) {
      return text;
    }
    return !isCompany && Mailbox.isOffice(text) ? "" : Mailbox.of(text);
  }

  private Role role(String field) {
    return switch (field) {
      case "name" -> nameRole();
      case "email" -> Role.EMAIL;
      case "phone" -> Role.PHONE;
      case "street" -> Role.STREET;
      case "place" -> Role.CITY;
      case "birth_date" -> Role.BIRTH_DATE;
      default -> Role.NUMBER;
    };
  }
}
