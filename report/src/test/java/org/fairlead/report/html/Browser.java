package org.fairlead.report.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium without a window, and a few words to use a page with. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts the browser, or skips the tests where there is none. */
    static Browser start(Path profile) {
        Assumptions.assumeTrue(
                Files.exists(CHROMIUM) && Files.exists(DRIVER),
                "skipped: /usr/bin/chromium and /usr/bin/chromedriver are not on this machine;"
                        + " apt-get install chromium chromium-driver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile.toAbsolutePath());
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        options.setCapability("goog:loggingPrefs", logging);
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build();
        return new Browser(new ChromeDriver(service, options));
    }

    void open(Path page, int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        driver.get(page.toAbsolutePath().toUri().toString());
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    String text(String css) {
        return String.valueOf(
                script("return document.querySelector(arguments[0]).textContent", css));
    }

    /** Texts of all elements, in one call. */
    List<String> texts(String css) {
        List<?> found =
                (List<?>)
                        script(
                                "return [...document.querySelectorAll(arguments[0])].map(n =>"
                                        + " n.textContent)",
                                css);
        return found.stream().map(String::valueOf).toList();
    }

    /** Moves a slider, or types into a field, as a user's input does. */
    void set(String css, String value) {
        script(
                """
                const node = document.querySelector(arguments[0]);
                node.value = arguments[1];
                node.dispatchEvent(new Event("input", {bubbles: true}));
                node.dispatchEvent(new Event("change", {bubbles: true}));
                """,
                css,
                value);
    }

    /** Clicks wherever the element is on the page. */
    void click(String css) {
        script("document.querySelector(arguments[0]).click()", css);
    }

    /** Presses a key wherever the focus is. */
    void press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    /** Shows the page as on paper, or as usual when empty. */
    void media(String media) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", media));
    }

    /** Waits until what is off the screen is drawn too. */
    void settle() {
        driver.manage().timeouts().scriptTimeout(java.time.Duration.ofSeconds(20));
        driver.executeAsyncScript(
                """
                const done = arguments[arguments.length - 1];
                const wait = () => waiting.size ? setTimeout(wait, 20) : done();
                setTimeout(wait, 200);
                """);
    }

    void screenshot(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    /** What the page complained about since the last call. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
