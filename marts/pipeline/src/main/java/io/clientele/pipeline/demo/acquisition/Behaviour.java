package io.clientele.pipeline.demo.acquisition;

/** How somebody buys after the first order. */
public enum Behaviour {
  ONE_TIME("one_time"),
  OCCASIONAL("occasional"),
  LOYAL("loyal"),
  /** Bought as often as a loyal customer, and stopped. */
  LAPSING("lapsing");

  private final String code;

  Behaviour(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
