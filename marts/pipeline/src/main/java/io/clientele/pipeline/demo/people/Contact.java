package io.clientele.pipeline.demo.people;

/**
 * How somebody is named and reached, as one system wrote it down.
 *
 * <p>{@code company} is empty for a private person; {@code email} and {@code phone} are empty when
 * nobody asked.
 */
public record Contact(
    String given,
    String family,
    String company,
    String email,
    String phone,
    String street,
    String city,
    String postcode) {

  public Contact withEmail(String newEmail) {
    return new Contact(given, family, company, newEmail, phone, street, city, postcode);
  }

  public Contact withPhone(String newPhone) {
    return new Contact(given, family, company, email, newPhone, street, city, postcode);
  }

  public Contact withNames(String newGiven, String newFamily, String newCompany) {
    return new Contact(newGiven, newFamily, newCompany, email, phone, street, city, postcode);
  }

  public Contact withStreet(String newStreet) {
    return new Contact(given, family, company, email, phone, newStreet, city, postcode);
  }
}
