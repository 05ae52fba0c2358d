package io.clientele.silver.identity;

import io.clientele.lakehouse.engine.GroupedFunction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows {@code (email, phone, country)} as delivered, all of a group equal; one row out with the
 * same texts and their comparable form.
 */
public final class NormaliseContacts implements GroupedFunction {
  private static final long serialVersionUID = 1L;

  private final String homeRegion;

  /** {@code homeRegion} reads the national numbers of records without a country. */
  public NormaliseContacts(String homeRegion) {
    this.homeRegion = homeRegion;
  }

  @Override
  public List<Column> output() {
    return List.of(
        Column.of("email_text", ColumnType.TEXT),
        Column.of("phone_text", ColumnType.TEXT),
        Column.of("country_text", ColumnType.TEXT),
        Column.of("email", ColumnType.TEXT),
        Column.of("phone_e164", ColumnType.TEXT));
  }

  @Override
  public List<List<@Nullable Object>> apply(List<List<@Nullable Object>> rows) {
    List<@Nullable Object> first = rows.get(0);
    String email = String.valueOf(first.get(0));
    String phone = String.valueOf(first.get(1));
    String country = String.valueOf(first.get(2));
    return List.of(
        Arrays.asList(
            email,
            phone,
            country,
            ContactText.email(email),
            ContactText.phone(phone, Regions.of(country, homeRegion))));
  }
}
