package org.fairlead.bench.report;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.fairlead.audit.Audit;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.html.HtmlReport;

/**
 * A report of many slices, all measures and many thresholds in headless Chromium: size of the file,
 * and milliseconds from a move of the slider to a page whose layout is done. A measured copy of the
 * page moves its own slider over all thresholds and writes the times down.
 *
 * <p>Arguments: slices (200) and thresholds (100).
 */
public final class ReportBench {
    /**
     * Two rounds of all thresholds: the first is warm-up. {@code answer}: what is on the screen;
     * {@code whole}: until every figure of the page has moved.
     */
    private static final String MEASURE =
            """
            <script>
            (async () => {
              document.getElementById("all-measures").click();
              document.getElementById("more-button").click();
              const slider = document.getElementById("threshold"), answers = [], wholes = [];
              const cell = document.querySelector("#chosen tr[data-slice='1'] .v");
              const frame = () => new Promise(done => setTimeout(done, 30));
              const where = ["figures", "chosen"];
              let changes = 0, before = cell.textContent;
              for (let round = 0; round < 2; round++) for (const place of where) {
                document.getElementById(place).scrollIntoView();
                await frame();
                for (let at = 0; at <= +slider.max; at++) {
                  slider.value = at;
                  const start = performance.now();
                  slider.dispatchEvent(new Event("input"));
                  document.body.offsetHeight;
                  const answer = performance.now() - start;
                  while (waiting.size) { clearTimeout(idle); later(); }
                  document.body.offsetHeight;
                  if (round) { answers.push(answer); wholes.push(performance.now() - start); }
                  if (round && cell.textContent !== before) changes++;
                  before = cell.textContent;
                  await frame();
                }
              }
              const sorted = list => list.sort((a, b) => a - b);
              const say = list => [list[list.length >> 1], list[list.length - 1]].map(x => x.toFixed(1)).join(" ");
              const cells = document.querySelectorAll("#chosen td[data-figure]").length;
              const measured = [say(sorted(answers)), say(sorted(wholes)), answers.length, changes, cells];
              fetch("/measured", { method: "POST", body: measured.join(" ") });
            })();
            </script>
            </body>\
            """;

    private ReportBench() {}

    /**
     * Prints a line of the table in docs/benchmarks.md.
     *
     * @param args slices and thresholds
     * @throws Exception if a page cannot be written, or the browser does not answer
     */
    public static void main(String[] args) throws Exception {
        int slices = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int thresholds = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        Path folder = Files.createTempDirectory("report-bench");
        Path page = folder.resolve("report.html");
        long start = System.nanoTime();
        AuditDocument document = wide(slices, thresholds);
        long audited = System.nanoTime();
        HtmlReport.builder().model(document).build().write(page);
        long written = System.nanoTime();
        String html = Files.readString(page);
        int end = html.lastIndexOf("</body>");
        System.out.printf(
                "%d slices, %d thresholds, %d measures: %.2f MB; audit %.0f ms, page %.0f ms%n",
                slices,
                thresholds,
                document.audit().slices().get(1).measures().size()
                        + document.audit().overall().thresholds().get(0).estimates().size(),
                html.getBytes(StandardCharsets.UTF_8).length / 1e6,
                (audited - start) / 1e6,
                (written - audited) / 1e6);
        System.out.println(
                times(
                        measure(
                                html.substring(0, end)
                                        + MEASURE
                                        + html.substring(end + "</body>".length()),
                                folder)));
    }

    /** Districts of 400 rows whose scores drift. */
    private static AuditDocument wide(int slices, int thresholds) {
        SplittableRandom random = new SplittableRandom(11);
        int size = 400 * slices;
        double[] labels = new double[size];
        double[] scores = new double[size];
        List<String> place = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            int at = row % (slices - 1);
            place.add("district %03d".formatted(at));
            labels[row] = random.nextDouble() < 0.4 ? 1 : 0;
            double logit = -0.4 + labels[row] + at * 0.8 / slices + random.nextGaussian();
            scores[row] = 1 / (1 + Math.exp(-logit));
        }
        double[] grid =
                IntStream.rangeClosed(1, thresholds)
                        .mapToDouble(i -> i / (thresholds + 1.0))
                        .toArray();
        AuditPlan plan = AuditPlan.builder().thresholds(0.5).grid(grid).build();
        AuditResult result =
                Audit.run(AuditRows.of(labels, scores).slice("district", place).build(), plan);
        return new AuditDocument("wide", Map.of(), result);
    }

    /** Serves the page to a browser and waits for what its script sends back. */
    private static String measure(String page, Path folder)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<String> measured = new CompletableFuture<>();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/page", exchange -> answer(exchange, page));
        server.createContext(
                "/measured",
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    answer(exchange, "");
                    measured.complete(new String(body, StandardCharsets.UTF_8));
                });
        server.start();
        Process browser =
                new ProcessBuilder(
                                "chromium",
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--window-size=1300,1000",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + folder.resolve("profile"),
                                "http://127.0.0.1:" + server.getAddress().getPort() + "/page")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            return measured.get(10, TimeUnit.MINUTES);
        } finally {
            browser.destroy();
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String times(String measured) {
        String[] t = measured.split(" ", -1);
        return """
                slider, %s moves, %s changed the watched figure, %s figures in the table:
                what is on the screen: median %s ms, max %s ms; the whole page: median %s ms, max %s ms\
                """
                .formatted(t[4], t[5], t[6], t[0], t[1], t[2], t[3]);
    }
}
