package org.wegwijs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A headless Chromium for tests of pages: the one that the variable {@code CHROMIUM} names, or {@code /usr/bin/chromium}.
 * Where there is none, the tests are skipped and say so. A page that reports an error fails its test at {@link #close}.
 */
public final class Browser implements AutoCloseable {

    private static final Path EXECUTABLE = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** One for all tests of a process: to start it takes longer than most of them. */
    private static @Nullable Started shared;

    private final Started started;
    private final boolean alone;
    private final List<BrowserContext> visitors = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    private Browser(Started started, boolean alone) {
        this.started = started;
        this.alone = alone;
    }

    /** A running Chromium with the program that leads it. */
    private record Started(Playwright playwright, com.microsoft.playwright.Browser chromium) {

        static Started with(List<String> more) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            List<String> arguments =
                    Stream.concat(ARGUMENTS.stream(), more.stream()).toList();
            return new Started(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(EXECUTABLE)
                                    .setArgs(arguments)));
        }
    }

    /** A browser in which nobody has been; with further arguments for Chromium in a process of its own. Or skips the test. */
    public static Browser open(String... more) {
        Assumptions.assumeTrue(
                Files.isExecutable(EXECUTABLE),
                "There is no Chromium at " + EXECUTABLE + "; set CHROMIUM to its path.");
        boolean alone = more.length > 0;
        return new Browser(alone ? Started.with(List.of(more)) : shared(), alone);
    }

    private static Started shared() {
        Started running = shared;
        if (running == null || !running.chromium().isConnected()) {
            running = Started.with(List.of());
            Runtime.getRuntime().addShutdownHook(new Thread(running.playwright()::close));
            shared = running;
        }
        return running;
    }

    /**
     * A page of a visitor of its own.
     *
     * @param language what the browser's owner reads (BCP 47)
     * @param width in CSS pixels
     * @param height in CSS pixels
     */
    public Page page(String language, int width, int height) {
        BrowserContext visitor = started.chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(language)
                        .setViewportSize(width, height)
                        .setReducedMotion(ReducedMotion.REDUCE));
        visitors.add(visitor);
        Page page = visitor.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        return page;
    }

    /** Keeps a picture of what the window shows in {@code target/screenshots}. */
    public static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** Keeps a picture of a whole page, and finds faults of accessibility, missing words, and what must be scrolled aside. */
    public static void assertUsable(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
        assertThat(page.locator("body").textContent()).doesNotContain("??");
        assertFits(page, name);
        assertAccessible(page, name);
    }

    /** Finds what must be scrolled aside. */
    public static void assertFits(Page page, String name) {
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " fits")
                .isTrue();
    }

    /** Finds serious faults of accessibility; by the debugger, to which the page's content policy does not apply. */
    public static void assertAccessible(Page page, String name) {
        page.evaluate(axe());
        assertThat((List<?>) page.evaluate("async () => (await axe.run()).violations"
                        + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                        + ".map(v => v.id + ': ' + v.nodes.map(n => n.target + ' ' + n.failureSummary).join('; '))"))
                .as(name)
                .isEmpty();
    }

    private static String axe() {
        String file = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
        try (InputStream script = Browser.class.getClassLoader().getResourceAsStream(file)) {
            if (script == null) {
                throw new AssertionError("axe-core is not on the class path.");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What pages said went wrong; for tests that expect it. */
    public List<String> takeErrors() {
        List<String> taken = List.copyOf(errors);
        errors.clear();
        return taken;
    }

    @Override
    public void close() {
        visitors.forEach(BrowserContext::close);
        if (alone) {
            started.playwright().close();
        }
        assertThat(errors).as("errors in pages").isEmpty();
    }
}
