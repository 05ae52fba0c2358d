package io.clientele.lakehouse.problem;

/** One thing that is wrong: where, what (with the value), and what to do. */
public record Problem(String where, String what, String remedy) {
  @Override
  public String toString() {
    return where + ": " + what + (remedy.isEmpty() ? "" : " " + remedy);
  }
}
