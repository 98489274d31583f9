package org.fairlead.data.comments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fairlead.data.DataException;
import org.fairlead.data.fingerprint.Fingerprint;

/** The official ZIP archive. */
final class CommentArchive {
    private CommentArchive() {}

    static boolean isOne(Path file) {
        return String.valueOf(file.getFileName()).endsWith(".zip");
    }

    /**
     * Checks the archive and takes the file of comments out.
     *
     * @return the archive's version
     * @throws DataException if it is not one of the official archives, byte for byte
     */
    static String extract(Path archive, Path target) {
        String found = Fingerprint.of(archive);
        String version = OfficialComments.VERSIONS.get(found);
        if (version == null) {
            throw new DataException(
                    "%s must be an official archive (sha256 %s), found sha256 %s; %s, or unpack it and name the CSV file"
                            .formatted(
                                    archive,
                                    String.join(
                                            " or ",
                                            OfficialComments.VERSIONS.keySet().stream()
                                                    .sorted()
                                                    .toList()),
                                    found,
                                    OfficialComments.advice()));
        }
        unpack(archive, target);
        return version;
    }

    static void unpack(Path archive, Path target) {
        try (ZipInputStream zip =
                new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.substring(name.lastIndexOf('/') + 1).equals(OfficialComments.MEMBER)) {
                    Files.copy(zip, target);
                    return;
                }
            }
        } catch (IOException e) {
            throw new DataException(
                    "%s could not be unpacked: %s; check free space"
                            .formatted(archive, e.getMessage()),
                    e);
        }
        throw new DataException(
                "%s holds no %s; unpack it and name the CSV file"
                        .formatted(archive, OfficialComments.MEMBER));
    }
}
