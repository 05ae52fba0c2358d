package io.clientele.pipeline.demo.world;

import io.clientele.pipeline.demo.acquisition.Acquisition;
import io.clientele.pipeline.demo.ads.AdRow;
import io.clientele.pipeline.demo.ads.Click;
import io.clientele.pipeline.demo.ads.Keyword;
import io.clientele.pipeline.demo.billing.Billing;
import io.clientele.pipeline.demo.crm.CrmContacts;
import io.clientele.pipeline.demo.crm.Deal;
import io.clientele.pipeline.demo.crm.Lead;
import io.clientele.pipeline.demo.crm.Mail;
import io.clientele.pipeline.demo.crm.Task;
import io.clientele.pipeline.demo.people.Person;
import io.clientele.pipeline.demo.people.Staff;
import io.clientele.pipeline.demo.shop.Order;
import io.clientele.pipeline.demo.shop.Product;
import io.clientele.pipeline.demo.shop.ShopAccounts;
import java.util.List;

/**
 * Everything that is true about the sample company.
 *
 * <p>{@code people} begins with the customers, each with an entry in {@code acquisitions}; those
 * behind them only asked. Lists are ordered by the index of their elements, clicks and statistics
 * by time. The future beyond a delivery's date is part of the world; the exports leave it out.
 */
public record World(
    long seed,
    Staff staff,
    List<Product> products,
    List<Keyword> keywords,
    List<Person> people,
    List<Acquisition> acquisitions,
    ShopAccounts accounts,
    List<Order> orders,
    Billing billing,
    List<Click> clicks,
    List<AdRow> adRows,
    Crm crm) {

  /** What the customer relationship system knows. */
  public record Crm(
      List<Lead> leads,
      List<Deal> deals,
      List<Task> tasks,
      List<Mail> mails,
      CrmContacts contacts) {}

  public Person person(int index) {
    return people.get(index);
  }

  public boolean isCustomer(int person) {
    return person < acquisitions.size();
  }
}
