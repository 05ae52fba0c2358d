package io.clientele.pipeline.demo.world;

import io.clientele.pipeline.demo.acquisition.Acquisition;
import io.clientele.pipeline.demo.acquisition.Acquisitions;
import io.clientele.pipeline.demo.acquisition.KeywordChoice;
import io.clientele.pipeline.demo.ads.AdStatistics;
import io.clientele.pipeline.demo.ads.Click;
import io.clientele.pipeline.demo.ads.ClickBook;
import io.clientele.pipeline.demo.ads.Keyword;
import io.clientele.pipeline.demo.ads.KeywordPlan;
import io.clientele.pipeline.demo.billing.Billing;
import io.clientele.pipeline.demo.crm.CrmContacts;
import io.clientele.pipeline.demo.crm.Deal;
import io.clientele.pipeline.demo.crm.Deals;
import io.clientele.pipeline.demo.crm.Lead;
import io.clientele.pipeline.demo.crm.Leads;
import io.clientele.pipeline.demo.crm.Mail;
import io.clientele.pipeline.demo.crm.Mails;
import io.clientele.pipeline.demo.crm.Task;
import io.clientele.pipeline.demo.crm.Tasks;
import io.clientele.pipeline.demo.people.People;
import io.clientele.pipeline.demo.people.Person;
import io.clientele.pipeline.demo.people.Staff;
import io.clientele.pipeline.demo.shop.Order;
import io.clientele.pipeline.demo.shop.Product;
import io.clientele.pipeline.demo.shop.Products;
import io.clientele.pipeline.demo.shop.Sales;
import io.clientele.pipeline.demo.shop.ShopAccounts;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Makes a world out of a seed and a size. */
public final class WorldMaker {
  private static final int CUSTOMERS = 5_000;
  private static final int ORDERS = 60_000;
  private static final int PROSPECTS = 2_000;
  private static final int FEWEST_CUSTOMERS = 50;

  private WorldMaker() {}

  /** A world of {@code scale} times 5,000 customers and 60,000 orders, beside their refunds. */
  public static World of(long seed, double scale) {
    if (!(scale >= 0.01 && scale <= 20)) {
      throw new IllegalArgumentException(
          "The scale of the sample company is " + scale + "; give a number from 0.01 to 20");
    }
    int customers = Math.max(FEWEST_CUSTOMERS, (int) Math.round(CUSTOMERS * scale));
    int prospects = (int) Math.round(PROSPECTS * scale);
    Staff staff = Staff.of(seed);
    List<Product> products = Products.all();
    List<Keyword> keywords = KeywordPlan.of(seed);
    ClickBook book = new ClickBook(seed, keywords);
    List<Person> people = People.of(seed, customers, prospects);
    List<Acquisition> acquisitions =
        Acquisitions.of(seed, people.subList(0, customers), new KeywordChoice(keywords), book);
    ShopAccounts accounts = ShopAccounts.of(seed, people.subList(0, customers), acquisitions);
    List<Order> orders =
        new Sales(seed, people, keywords, book, staff)
            .orders(acquisitions, accounts, products, (int) Math.round(ORDERS * scale));
    List<Lead> leads = Leads.of(seed, people, acquisitions, keywords, book, staff);
    CompletableFuture<Billing> billing =
        CompletableFuture.supplyAsync(() -> Billing.of(seed, orders, staff));
    CompletableFuture<World.Crm> crm =
        CompletableFuture.supplyAsync(() -> crm(seed, staff, products, people, leads, orders));
    List<Click> clicks = book.complete(scale);
    return new World(
        seed,
        staff,
        products,
        keywords,
        people,
        acquisitions,
        accounts,
        orders,
        billing.join(),
        clicks,
        AdStatistics.of(seed, keywords, clicks, scale),
        crm.join());
  }

  private static World.Crm crm(
      long seed,
      Staff staff,
      List<Product> products,
      List<Person> people,
      List<Lead> leads,
      List<Order> orders) {
    List<Deal> deals = Deals.of(seed, people, products, leads, orders);
    List<Task> tasks = Tasks.of(seed, staff, leads, deals, orders);
    List<Mail> mails = Mails.of(seed, staff, people, orders);
    CrmContacts contacts = CrmContacts.of(seed, people, deals, tasks, mails, staff);
    return new World.Crm(leads, deals, tasks, mails, contacts);
  }
}
