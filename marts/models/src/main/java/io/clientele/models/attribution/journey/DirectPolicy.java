package io.clientele.models.attribution.journey;

import java.util.List;
import java.util.function.Predicate;

/** What happens to direct visits: they often are the end of a way that began elsewhere. */
public enum DirectPolicy {
  /** They count like all others. */
  KEEP,
  /** They are left out at the end of a path, unless it has nothing else. */
  DROP_LAST_UNLESS_ONLY,
  /** They are left out everywhere, unless a path has nothing else. */
  DROP_UNLESS_ONLY;

  /** The steps that remain, in their order. */
  public <T> List<T> apply(List<T> steps, Predicate<T> isDirect) {
    if (this == KEEP || steps.stream().allMatch(isDirect)) {
      return steps;
    }
    if (this == DROP_UNLESS_ONLY) {
      return steps.stream().filter(isDirect.negate()).toList();
    }
    int end = steps.size();
    while (isDirect.test(steps.get(end - 1))) {
      end--;
    }
    return steps.subList(0, end);
  }
}
