package io.clientele.models.value.fit;

import java.util.List;

/** A log-likelihood as a function of the logarithms of its parameters, which are all positive. */
public interface LogLikelihood {

  /** The parameters, in their order. */
  List<String> names();

  /** Number of customers whose likelihoods are multiplied. */
  int customers();

  /** Value and gradient with respect to the logarithms; the value is NaN where there is none. */
  Evaluation at(double[] logarithms);
}
