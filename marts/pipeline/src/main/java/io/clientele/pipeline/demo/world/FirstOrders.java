package io.clientele.pipeline.demo.world;

import io.clientele.pipeline.demo.shop.Order;
import java.util.List;

/** The first order of every customer, by the index of the person. */
public record FirstOrders(List<Order> byPerson) {

  public static FirstOrders of(World world) {
    Order[] first = new Order[world.acquisitions().size()];
    for (Order order : world.orders()) {
      if (first[order.person()] == null) {
        first[order.person()] = order;
      }
    }
    return new FirstOrders(List.of(first));
  }

  public Order of(int person) {
    return byPerson.get(person);
  }
}
