package io.clientele.pipeline.notify;

import java.util.List;

/**
 * What changed between the troubles that somebody was told of and those there are now.
 *
 * @param begun new, or changed
 * @param over told of and gone
 * @param lasting told of and the same
 */
public record News(List<Trouble> begun, List<Trouble> over, List<Trouble> lasting) {

  public static News between(List<Trouble> told, List<Trouble> now) {
    return new News(
        now.stream().filter(each -> !told.contains(each)).toList(),
        told.stream().filter(each -> now.stream().noneMatch(each::isAboutTheSameAs)).toList(),
        now.stream().filter(told::contains).toList());
  }

  /** Whether there is nothing that somebody has to hear. */
  public boolean isEmpty() {
    return begun.isEmpty() && over.isEmpty();
  }
}
