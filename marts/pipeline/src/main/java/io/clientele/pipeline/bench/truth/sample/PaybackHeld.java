package io.clientele.pipeline.bench.truth.sample;

import io.clientele.pipeline.demo.SampleCompany;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Customers and payback of keywords: as credited at the end, and as foreseen a year before. */
public final class PaybackHeld {
  private final AskedRelease told;
  private final AskedRelease end;
  private final Map<String, TrueCohort> truth;

  private PaybackHeld(AskedRelease told, AskedRelease end, Map<String, TrueCohort> truth) {
    this.told = told;
    this.end = end;
    this.truth = truth;
  }

  /**
   * @param lake holds releases as of the second and the last delivery
   * @param truth the folder of what is true
   */
  public static PaybackHeld of(Path lake, Path truth) throws IOException {
    List<LocalDate> days = SampleCompany.deliveryDates();
    return new PaybackHeld(
        AskedRelease.of(lake, days.get(1)),
        AskedRelease.of(lake, days.get(3)),
        TrueCohort.read(truth));
  }

  /** Keyword months with exactly the true number of customers. */
  public Share sameCustomers() throws IOException {
    return known("customers", (value, cohort) -> Double.parseDouble(value) == cohort.customers());
  }

  /** Keyword months whose cost has been back since the true day, or is not back as in truth. */
  public Share sameDates() throws IOException {
    return known("sustained_payback_date", (value, cohort) -> value.equals(cohort.paidBack()));
  }

  private Share known(String column, BiPredicate<String, TrueCohort> isSame) throws IOException {
    long known = 0;
    long same = 0;
    for (List<String> row :
        end.rows(
            "select "
                + TrueCohort.KEY
                + ", "
                + column
                + " from keyword_payback where model = 'last_touch' and keyword is not null")) {
      @Nullable TrueCohort cohort = truth.get(row.get(0));
      if (cohort != null) {
        known++;
        same += isSame.test(row.get(1), cohort) ? 1 : 0;
      }
    }
    return new Share(same, known);
  }

  /**
   * Keyword months of which a range was told a year before the end, and that paid back inside of
   * it; a cost that was back then has the range of one day.
   */
  public Share insideRange() throws IOException {
    return ranges(false);
  }

  /** The same for costs that were not back when the range was told, as credited and in truth. */
  public Share openInsideRange() throws IOException {
    return ranges(true);
  }

  private Share ranges(boolean isOpenOnly) throws IOException {
    long asked = 0;
    long inside = 0;
    for (List<String> row :
        told.rows(
            "select "
                + TrueCohort.KEY
                + ", expected_payback_date_low, expected_payback_date_high, status"
                + " from keyword_payback where model = 'last_touch'"
                + " and expected_payback_date_low is not null")) {
      StatedRange range = new StatedRange(row.get(1), row.get(2), row.get(3).equals("paid_back"));
      @Nullable TrueCohort cohort = truth.get(row.get(0));
      if (cohort == null) {
        continue;
      }
      boolean isOpen = !range.isKnown() && !cohort.isBackOn(told.asOf().toString());
      if (isOpen || !isOpenOnly) {
        asked++;
        inside += range.holds(cohort.paidBack()) ? 1 : 0;
      }
    }
    return new Share(inside, asked);
  }
}
