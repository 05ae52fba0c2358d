package io.clientele.report.page;

import io.clientele.report.identity.DecisionBook.RecordPair;
import java.util.List;

/**
 * The page of who is who.
 *
 * @param sentence how many pairs wait, and what was put together
 * @param mayDecide whether the visitor may say which are one
 * @param joined pairs that were put together because they are alike, the least sure first
 * @param changes records that became another customer's
 */
public record IdentityView(
    Header header,
    String sentence,
    List<PairView> pairs,
    boolean mayDecide,
    String previousHref,
    String nextHref,
    List<PairView> joined,
    TableModel changes) {
  public IdentityView {
    pairs = List.copyOf(pairs);
    joined = List.copyOf(joined);
  }

  /**
   * Two records side by side.
   *
   * @param pair the records; empty texts where the visitor may not see them
   * @param decided what was said of them and waits for the next run; may be empty
   */
  public record PairView(
      RecordPair pair,
      String kind,
      String probability,
      String customer,
      String customerHref,
      String otherCustomer,
      String otherHref,
      List<FieldView> fields,
      String decided) {
    public PairView {
      fields = List.copyOf(fields);
    }
  }

  /**
   * What both records say, and how alike that is.
   *
   * @param evidence same, alike, similar, differs or unknown
   */
  public record FieldView(String label, String one, String other, String evidence) {}
}
