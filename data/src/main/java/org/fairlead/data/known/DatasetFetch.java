package org.fairlead.data.known;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fairlead.data.DataException;
import org.fairlead.data.file.AtomicFile;
import org.fairlead.data.fingerprint.Fingerprint;
import org.jspecify.annotations.Nullable;

/** Takes a known data set from its official address, checked by SHA-256. */
public final class DatasetFetch {
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration WHOLE = Duration.ofMinutes(5);
    private static final int LARGEST = 256 << 20;

    private DatasetFetch() {}

    /**
     * Puts the files of a data set into a folder. Files that are there already, byte for byte, are
     * left alone, and nothing is fetched when all are.
     *
     * @param dataset which
     * @param folder where to; made if it does not exist
     * @return the files, in the order of {@link DatasetInfo#files}
     * @throws DataException if there is no network, the address gives something else, or a file of
     *     the same name but other content is there; the message says where to put files by hand
     */
    public static List<Path> into(KnownDataset dataset, Path folder) {
        return into(dataset, folder, dataset.address());
    }

    static List<Path> into(KnownDataset dataset, Path folder, Optional<URI> address) {
        List<KnownFile> wanted =
                dataset.info().files().stream().filter(file -> !isThere(file, folder)).toList();
        if (!wanted.isEmpty()) {
            URI from =
                    address.orElseThrow(
                            () ->
                                    new DataException(
                                            "%s has no address to fetch from (%s); %s"
                                                    .formatted(
                                                            dataset.id(),
                                                            dataset.info().source(),
                                                            byHand(dataset, folder))));
            Map<String, byte[]> found = unpack(dataset, folder, from, fetch(dataset, folder, from));
            makeFolder(folder);
            for (KnownFile file : wanted) {
                store(dataset, folder, file, found.get(file.name()));
            }
        }
        return dataset.info().files().stream().map(file -> folder.resolve(file.name())).toList();
    }

    private static boolean isThere(KnownFile file, Path folder) {
        Path path = folder.resolve(file.name());
        if (!Files.exists(path)) {
            return false;
        }
        if (!Fingerprint.of(path).equals(file.sha256())) {
            throw new DataException(
                    "file %s exists and is not the original (sha256 %s); move it away or name another folder"
                            .formatted(path, file.sha256()));
        }
        return true;
    }

    private static byte[] fetch(KnownDataset dataset, Path folder, URI from) {
        HttpClient client =
                HttpClient.newBuilder()
                        .connectTimeout(CONNECT)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
        HttpRequest request = HttpRequest.newBuilder(from).timeout(WHOLE).build();
        try {
            HttpResponse<InputStream> reply =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = reply.body()) {
                if (reply.statusCode() != 200) {
                    throw new IOException("status " + reply.statusCode());
                }
                return body.readNBytes(LARGEST);
            }
        } catch (IOException e) {
            throw new DataException(
                    "%s could not be fetched from %s (%s); %s"
                            .formatted(dataset.id(), from, reason(e), byHand(dataset, folder)),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataException("fetching %s was interrupted".formatted(dataset.id()), e);
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? "no network?" : e.getMessage();
    }

    private static Map<String, byte[]> unpack(
            KnownDataset dataset, Path folder, URI from, byte[] archive) {
        Map<String, byte[]> found = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (dataset.info().files().stream().anyMatch(f -> f.name().equals(name))) {
                    found.put(name, zip.readNBytes(LARGEST));
                }
            }
        } catch (IOException e) {
            throw new DataException(
                    "%s gave no whole ZIP archive (%s); %s"
                            .formatted(from, reason(e), byHand(dataset, folder)),
                    e);
        }
        return found;
    }

    private static void store(
            KnownDataset dataset, Path folder, KnownFile file, byte @Nullable [] content) {
        if (content == null) {
            throw new DataException(
                    "the archive of %s holds no %s; %s"
                            .formatted(dataset.id(), file.name(), byHand(dataset, folder)));
        }
        AtomicFile.write(
                folder.resolve(file.name()),
                beside -> {
                    Files.write(beside, content);
                    String found = Fingerprint.of(beside);
                    if (!found.equals(file.sha256())) {
                        throw new DataException(
                                "%s from the archive of %s must have sha256 %s, found %s; %s"
                                        .formatted(
                                                file.name(),
                                                dataset.id(),
                                                file.sha256(),
                                                found,
                                                byHand(dataset, folder)));
                    }
                });
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DataException(
                    "folder %s could not be made: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static String byHand(KnownDataset dataset, Path folder) {
        Stream<String> names = dataset.info().files().stream().map(KnownFile::name);
        return "by hand: put %s into %s and run this again"
                .formatted(String.join(" and ", names.toList()), folder);
    }
}
