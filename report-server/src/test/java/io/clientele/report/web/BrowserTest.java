package io.clientele.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.clientele.report.fixture.SharedServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page in a real browser, wide and narrow. */
class BrowserTest {
  private static final int DESK = 1440;
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static Playwright playwright;
  private static Browser browser;
  private static BrowserContext context;
  private static Page page;
  private static String axe;
  private static final List<String> COMPLAINTS = new ArrayList<>();

  @BeforeAll
  static void open() throws IOException {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(QUIET));
    context = browser.newContext();
    page = context.newPage();
    page.setDefaultTimeout(30_000);
    page.onConsoleMessage(
        message -> {
          boolean isAdvice = message.text().startsWith("Canvas2D:");
          boolean isComplaint = message.type().equals("error") || message.type().equals("warning");
          if (isComplaint && !isAdvice) {
            COMPLAINTS.add(message.text());
          }
        });
    page.onPageError(COMPLAINTS::add);
    ReportServer server = SharedServer.get().server();
    page.navigate(server.address() + "/login");
    page.fill("[name=name]", "administrator");
    page.fill("[name=password]", SharedServer.PASSWORD);
    page.click("button");
    page.waitForURL("**/overview");
    try (InputStream in =
        BrowserTest.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (playwright != null) {
      playwright.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "overview, /overview",
    "today, /today",
    "sales, /sales",
    "forecast, /forecast",
    "profit, /profit",
    "customers, /customers",
    "value, /value",
    "retention, /retention",
    "segments, /segments",
    "funnel, /funnel",
    "team, /team",
    "receivables, /receivables",
    "service, /service",
    "keywords, /keywords",
    "email, /email",
    "trust, /trust",
    "identity, /identity",
    "rows, /rows?r=1&m=sales.revenue&from=2025-11-01&to=2025-11-30",
    "source, /source?r=1&delivery=d0003&line=17",
    "card, first customer",
    "statement, first customer?from=2025-01-01&to=2025-06-30"
  })
  void everyPageIsReadableWideAndNarrow(String name, String path) throws IOException {
    for (int width : new int[] {DESK, 360}) {
      show(path, width, ColorScheme.LIGHT);
      picture(name + "-" + width);
      assertThat(COMPLAINTS).as("complaints of the browser").isEmpty();
      assertThat(overflow()).as(name + " scrolls sideways at " + width).isLessThanOrEqualTo(0);
      assertThat(overlaps()).as(name + " has text over text at " + width).isEmpty();
      assertThat(chartsWithoutWords()).as("charts without sentence or table").isEmpty();
      assertThat(violations()).as(name + " at " + width).isEmpty();
    }
    show(path, DESK, ColorScheme.DARK);
    picture(name + "-dark");
    assertThat(violations()).as(name + " in the dark").isEmpty();
  }

  @Test
  void everyChartIsDrawn() {
    show("/sales", DESK, ColorScheme.LIGHT);

    assertThat(page.evaluate("() => document.querySelectorAll('[data-state=drawn] canvas').length"))
        .isEqualTo(page.evaluate("() => document.querySelectorAll('[data-chart]').length"));
  }

  @Test
  void aFilterChangesTheAddressAndTheFigures() {
    show("/sales", DESK, ColorScheme.LIGHT);
    String before = page.textContent(".kpi .value");

    page.selectOption("select[name='f.country']", "Greece");
    page.waitForURL("**f.country=Greece**");

    assertThat(page.textContent(".kpi .value")).isNotEqualTo(before);
    assertThat(page.inputValue("select[name='f.country']")).isEqualTo("Greece");
    assertThat(page.url()).doesNotContain("from=", "f.channel=");
  }

  @Test
  void theKeyboardReachesTheContentFirst() {
    show("/overview", DESK, ColorScheme.LIGHT);

    page.keyboard().press("Tab");

    assertThat(page.evaluate("() => document.activeElement.textContent"))
        .isEqualTo("Skip to content");
  }

  @Test
  void hostileNamesAreOnlyText() {
    page.setViewportSize(DESK, 900);
    page.navigate(SharedServer.get().server().address() + "/customers");
    page.fill("[name=q]", "Person 7 ");
    page.click("button:has-text('Search')");
    page.waitForSelector("text=Found");

    assertThat(page.textContent("main")).contains("<script>alert(1)</script>");
    assertThat(COMPLAINTS).isEmpty();
  }

  private static void show(String path, int width, ColorScheme colours) {
    COMPLAINTS.clear();
    page.setViewportSize(width, width == DESK ? 900 : 740);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    String address = SharedServer.get().server().address();
    if (path.startsWith("first customer")) {
      page.navigate(address + "/customers");
      String card = page.getAttribute("table a[href^='/customers/']", "href");
      page.navigate(address + card + path.substring("first customer".length()));
    } else {
      page.navigate(address + path);
    }
    page.waitForFunction(
        "() => [...document.querySelectorAll('[data-chart]')].every(e => e.dataset.state)");
  }

  private static void picture(String name) {
    Path folder = Path.of("target/screenshots");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")).setFullPage(true));
  }

  private static int overflow() {
    return ((Number)
            page.evaluate(
                "() => document.documentElement.scrollWidth -"
                    + " document.documentElement.clientWidth"))
        .intValue();
  }

  /** Pairs of texts whose boxes overlap although neither holds the other. */
  private static List<?> overlaps() {
    return (List<?>)
        page.evaluate(
"""
() => {
  const shown = [...document.querySelectorAll('main h1, main h2, main p, main .value, main label, main summary, main button')]
    .filter(e => e.checkVisibility() && e.textContent.trim()
      && getComputedStyle(e).position !== 'absolute');
  const found = [];
  for (let i = 0; i < shown.length; i++) for (let j = i + 1; j < shown.length; j++) {
    const a = shown[i], b = shown[j];
    if (a.contains(b) || b.contains(a)) continue;
    const x = a.getBoundingClientRect(), y = b.getBoundingClientRect();
    if (Math.min(x.right, y.right) - Math.max(x.left, y.left) > 2
        && Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top) > 2)
      found.push(a.textContent.trim().slice(0, 30) + ' / ' + b.textContent.trim().slice(0, 30));
  }
  return found;
}
""");
  }

  private static List<?> chartsWithoutWords() {
    return (List<?>)
        page.evaluate(
            """
            () => [...document.querySelectorAll('[data-chart]')].filter(chart => {
              const card = chart.closest('section');
              return !card.querySelector('.sentence').textContent.trim()
                || card.querySelectorAll('details.numbers tbody tr').length === 0;
            }).map(chart => chart.dataset.chart)
            """);
  }

  private static List<?> violations() {
    page.evaluate(axe);
    return (List<?>)
        page.evaluate(
"""
() => axe.run(document, {resultTypes: ['violations']}).then(r => r.violations
  .filter(v => v.impact === 'serious' || v.impact === 'critical')
  .map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + (n.any[0] || {message: ''}).message).slice(0, 3).join(' | ')))
""");
  }

  private static Path chromium() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No Chromium is on the PATH; install the package 'chromium' to run the browser"
                        + " tests."));
  }
}
