package org.fairlead.data.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fairlead.data.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetFetchTest {
    private static final Path ADULT = Path.of("../../shared/data/adult");

    @TempDir Path folder;

    @Test
    void into_wholeArchive_putsTheFilesAndFetchesOnce() throws IOException {
        assumeThat(ADULT).exists();
        byte[] zip =
                zip(
                        Map.of(
                                "a/adult.data",
                                Files.readAllBytes(ADULT.resolve("adult.data")),
                                "adult.test",
                                Files.readAllBytes(ADULT.resolve("adult.test"))));
        Path out = folder.resolve("new/adult");
        serve(
                200,
                zip,
                address -> {
                    assertThat(DatasetFetch.into(KnownDataset.ADULT, out, Optional.of(address)))
                            .containsExactly(out.resolve("adult.data"), out.resolve("adult.test"));
                });

        assertThat(out.resolve("adult.data")).hasSameBinaryContentAs(ADULT.resolve("adult.data"));
        assertThat(DatasetFetch.into(KnownDataset.ADULT, out, Optional.empty())).hasSize(2);
    }

    @Test
    void into_otherContent_isRefusedAndLeavesNoFile() throws IOException {
        byte[] other = "1,2\n".getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("adult.data", other);
        files.put("adult.test", other);
        serve(
                200,
                zip(files),
                address ->
                        assertThatThrownBy(() -> into(address))
                                .isInstanceOf(DataException.class)
                                .hasMessageContaining("must have sha256 5b00")
                                .hasMessageEndingWith(
                                        "by hand: put adult.data and adult.test into %s and run this again"
                                                .formatted(folder)));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void into_errorPageOrNoArchive_saysSo() throws IOException {
        serve(
                404,
                new byte[0],
                address -> assertThatThrownBy(() -> into(address)).hasMessageContaining("404"));
        serve(
                200,
                "<html>".getBytes(StandardCharsets.UTF_8),
                address ->
                        assertThatThrownBy(() -> into(address))
                                .hasMessageContaining("holds no adult.data"));
    }

    @Test
    void into_noNetwork_saysWhereToPutFilesByHand() throws IOException {
        URI[] closed = new URI[1];
        serve(200, new byte[0], address -> closed[0] = address);

        assertThatThrownBy(() -> into(closed[0]))
                .hasMessageStartingWith("adult could not be fetched from " + closed[0])
                .hasMessageContaining("by hand: put adult.data and adult.test into");
    }

    @Test
    void into_fileOfOtherContentInTheWay_isNotOverwritten() throws IOException {
        Files.writeString(folder.resolve("adult.data"), "mine");

        assertThatThrownBy(() -> DatasetFetch.into(KnownDataset.ADULT, folder))
                .hasMessageContaining("exists and is not the original");
        assertThat(folder.resolve("adult.data")).hasContent("mine");
    }

    private void into(URI address) {
        DatasetFetch.into(KnownDataset.ADULT, folder, Optional.of(address));
    }

    private interface Use {
        void at(URI address);
    }

    private static void serve(int status, byte[] body, Use use) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        try {
            use.at(
                    URI.create(
                            "http://localhost:%d/a.zip".formatted(server.getAddress().getPort())));
        } finally {
            server.stop(0);
        }
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
