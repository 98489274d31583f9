package org.fairlead.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.fairlead.data.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir Path folder;

    /** A socket stands for all that is there and no file, such as {@code /dev/null}. */
    @Test
    void write_inPlaceOfWhatIsNoFile_leavesItAsItIs() throws IOException {
        Path socket = folder.resolve("s");
        try (var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(socket));

            assertThatThrownBy(() -> AtomicFile.writeText(socket, "x"))
                    .isInstanceOf(DataException.class)
                    .hasMessage(
                            "file %s cannot be written: it is a device or the like, not a file; name a file"
                                    .formatted(socket));
            assertThat(
                            Files.readAttributes(
                                            socket,
                                            java.nio.file.attribute.BasicFileAttributes.class)
                                    .isOther())
                    .isTrue();
        }
    }

    @Test
    void write_throughALink_writesTheFileThatItPointsTo() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real.resolve("a"));

        AtomicFile.writeText(link, "first"); // there is no such file yet
        AtomicFile.writeText(link, "second");

        assertThat(link).isSymbolicLink();
        assertThat(real.resolve("a")).hasContent("second");
        assertThat(real).isDirectoryContaining("glob:**a").isNotEmptyDirectory();
    }

    @Test
    void reason_ofAFolderThatTakesNothing_isInPlainWords() {
        assertThat(Places.reason(new NoSuchFileException("/proc/x")))
                .isEqualTo("nothing can be made in that folder");
    }
}
