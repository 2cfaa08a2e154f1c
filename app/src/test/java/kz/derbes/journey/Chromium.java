package kz.derbes.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A real browser, one for all journeys of a machine, each with contexts of its own; it notes every request that leaves the site and every complaint of the page. */
final class Chromium implements AutoCloseable {
    /** As the browser calls itself when it has a window; without one it calls itself a crawler. */
    private static final String AGENT =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";

    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;
    private static final Browser BROWSER = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--user-agent=" + AGENT,
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-site-isolation-trials",
                            "--renderer-process-limit=1",
                            "--disable-features=SpareRendererForSitePerProcess,IsolateOrigins,site-per-process,WebUIOmniboxPopup,InitialWebUI,TopChromeWebUI,Translate,LocalNetworkAccessChecks,BackForwardCache",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    /** Pictures are for people; {@code ./build} leaves them out to save time. */
    private static final boolean PICTURES = !"no".equals(System.getenv("DERBES_PICTURES"));

    /** Frames are left out: a frame without scripts never answers. */
    private static final String JUDGE = """
            () => axe.run(document, { iframes: false, resultTypes: ["violations"] }).then(it => it.violations
              .filter(found => ["serious", "critical"].includes(found.impact))
              .map(found => `${found.id} at ${found.nodes[0].target}`))
            """;

    private static final Set<String> JUDGED = ConcurrentHashMap.newKeySet();

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final String site;

    Chromium(String site) {
        this.site = site;
    }

    /** A visitor with no past, speaking this language. */
    Page visitor(String language, Consumer<String> complaint) {
        return watched(context(options(language)), complaint);
    }

    Page visitorWithoutScripts(String language) {
        return watched(context(options(language).setJavaScriptEnabled(false)), it -> {});
    }

    /** Keeps a picture of the page at desktop and phone width, where pictures are wanted. */
    void picture(Page page, String name) {
        if (!PICTURES) return;
        for (int width : new int[] {DESKTOP, PHONE}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", name + (width == PHONE ? "-phone" : "") + ".png")));
        }
        page.setViewportSize(DESKTOP, 900);
    }

    /** Whether the page is to be judged: each once, and in every language where pictures are wanted. */
    boolean judges(String name) {
        return JUDGED.add(name.replaceAll("-(kk|ru|en)$", "")) || PICTURES;
    }

    /** What stands in the way of people with disabilities on this page; empty when nothing serious does. */
    List<String> barriers(Page page) {
        page.mouse().move(0, 0);
        page.evaluate("() => Promise.race([new Promise(it => setTimeout(it, 500)),"
                + " Promise.allSettled(document.getAnimations().map(it => it.finished))])");
        page.evaluate(AxeBuilder.getAxeScript());
        var found = (List<?>) page.evaluate(JUDGE);
        return found.stream().map(it -> it + " on " + page.url()).toList();
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        var context = BROWSER.newContext(options);
        contexts.add(context);
        return context;
    }

    private Browser.NewContextOptions options(String language) {
        return new Browser.NewContextOptions()
                .setBaseURL(site)
                .setLocale(language)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(DESKTOP, 900);
    }

    private Page watched(BrowserContext context, Consumer<String> complaint) {
        var page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onRequest(request -> {
            if (!request.url().startsWith(site)) complaint.accept("left the site: " + request.url());
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4"))
                complaint.accept(page.url() + ": " + message.text());
        });
        page.onPageError(error -> complaint.accept(page.url() + ": " + error));
        return page;
    }
}
