package io.clientele.report.page;

import java.util.List;
import java.util.Optional;

/**
 * What every page carries.
 *
 * @param banner something the reader must know about this release; may be empty
 * @param csrf the token that changes of this session need
 * @param mayExport whether the visitor may take files away
 */
public record Header(
    String title,
    String company,
    List<NavItem> nav,
    Optional<Banner> banner,
    String footer,
    String release,
    String user,
    String csrf,
    boolean mayExport) {

  /** One entry of the menu. */
  public record NavItem(String title, String href, boolean current) {}

  /** A sentence on top of the page. */
  public record Banner(String text, String linkText, String href) {}
}
