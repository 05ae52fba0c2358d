package io.clientele.pipeline.cli.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.lakehouse.lake.Json;
import io.clientele.models.value.ValueFit;
import io.clientele.models.value.fit.Estimate;
import java.util.List;

/** The parameters of the value models with their quality; null where nothing was fitted. */
final class FitJson {
  private FitJson() {}

  static ObjectNode of(ValueFit fit, boolean hasAmounts) {
    ObjectNode root = Json.MAPPER.createObjectNode();
    root.set("bg_nbd", model(fit.orders().estimate(), List.of("r", "alpha", "a", "b")));
    if (hasAmounts) {
      root.set("gamma_gamma", model(fit.spend().estimate(), List.of("p", "q", "v")));
    }
    return root;
  }

  private static ObjectNode model(Estimate estimate, List<String> names) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    List<Double> errors = estimate.standardErrors();
    ObjectNode errorNode = Json.MAPPER.createObjectNode();
    for (int index = 0; index < names.size(); index++) {
      String name = names.get(index);
      if (index < estimate.parameters().size()) {
        node.put(name, estimate.parameters().get(index));
      } else {
        node.putNull(name);
      }
      if (index < errors.size()) {
        errorNode.put(name, errors.get(index));
      }
    }
    if (Double.isNaN(estimate.logLikelihood())) {
      node.putNull("log_likelihood");
    } else {
      node.put("log_likelihood", estimate.logLikelihood());
    }
    node.put("status", estimate.status().label());
    node.put("reason", estimate.reason());
    node.set("standard_errors", errorNode);
    return node;
  }
}
