package io.clientele.pipeline.demo.crm;

import io.clientele.pipeline.demo.people.Contact;
import io.clientele.pipeline.demo.people.Likeness;

/**
 * A contact of the customer relationship system, and its account when the person is a firm.
 *
 * <p>{@code likeness} compares it with the first record of the shop. From the delivery {@code
 * goneFrom} on the contact is missing from the export; 0 means never.
 */
public record CrmContact(
    int index,
    int person,
    boolean hasAccount,
    Likeness likeness,
    Contact contact,
    int owner,
    long createdAt,
    int goneFrom) {}
