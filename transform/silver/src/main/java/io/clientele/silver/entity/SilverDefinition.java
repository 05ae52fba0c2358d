package io.clientele.silver.entity;

import io.clientele.lakehouse.company.Company;
import io.clientele.lakehouse.table.SilverShapes;
import io.clientele.silver.identity.Decision;
import io.clientele.silver.identity.LakeKey;
import io.clientele.silver.staging.StagedStream;
import io.clientele.silver.staging.StagedViews;
import io.clientele.silver.staging.Staging;
import io.clientele.silver.view.ViewGraph;
import java.util.List;

/** All of silver as a graph of queries, for these streams and this company. Nothing is computed. */
public final class SilverDefinition {
  private SilverDefinition() {}

  /**
   * The graph; its tables are those that the streams fill, directly or by what follows from them.
   *
   * @throws io.clientele.lakehouse.problem.InvalidDefinitionException listing all that is wrong
   *     with the staging queries
   */
  public static ViewGraph of(
      List<StagedStream> streams, Company company, LakeKey key, List<Decision> decisions) {
    SilverShapes shapes = SilverShapes.declared();
    Staging staging = Staging.of(streams, shapes);
    ViewGraph graph = new ViewGraph();
    StagedViews.addTo(graph, staging, shapes);
    SilverViews views = new SilverViews(graph, staging, shapes, Terms.of(company));
    new RateViews(views).add();
    new PartyViews(views, key, decisions).add();
    SalesViews sales = new SalesViews(views);
    sales.add();
    new DealViews(views).add();
    sales.makeProduct();
    new RevenueViews(views).add();
    new ServiceViews(views).add();
    new MarketingViews(views).add();
    new TouchViews(views).add();
    new EmployeeViews(views).add();
    new SupportViews(views).add();
    new DeliveryViews(views).add();
    new FieldViews(views).add();
    return graph;
  }
}
