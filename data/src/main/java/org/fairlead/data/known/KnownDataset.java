package org.fairlead.data.known;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.fairlead.data.DataException;
import org.fairlead.data.Names;
import org.fairlead.data.comments.CivilComments;
import org.fairlead.data.fingerprint.Fingerprint;
import org.fairlead.data.table.Table;

/** The data sets that are read with all their quirks. */
@SuppressWarnings("ImmutableEnumChecker") // its fields are immutable, without saying so
public enum KnownDataset {
    /** Adult, also called Census Income. */
    ADULT(
            Facts.ADULT,
            AdultFile::read,
            Optional.of("https://archive.ics.uci.edu/static/public/2/adult.zip")),
    /** Bank marketing. */
    BANK(Facts.BANK, KnownFiles::bank, Optional.empty()),
    /** COMPAS recidivism scores. */
    COMPAS(Facts.COMPAS, KnownFiles::compas, Optional.empty()),
    /** German credit. */
    GERMAN(Facts.GERMAN, KnownFiles::german, Optional.empty()),
    /** Law school admissions. */
    LAW(Facts.LAW, KnownFiles::law, Optional.empty()),
    /** Comments in the scheme of Civil Comments, see {@link CivilComments}. */
    CIVIL_COMMENTS(Facts.CIVIL_COMMENTS, CivilComments::read, Optional.empty());

    private final DatasetInfo info;
    private final Function<Path, Table> reader;
    private final Optional<String> address;

    KnownDataset(DatasetInfo info, Function<Path, Table> reader, Optional<String> address) {
        this.info = info;
        this.reader = reader;
        this.address = address;
    }

    /**
     * The data set of an id.
     *
     * @param id such as {@code adult} or {@code civil-comments}
     * @return the data set
     * @throws DataException if there is none; the message names the nearest one
     */
    public static KnownDataset of(String id) {
        return find(id).orElseThrow(
                        () ->
                                new DataException(
                                        "no known data set \"%s\"; %s"
                                                .formatted(id, Names.advice(id, ids()))));
    }

    /**
     * The data set of an id, if there is one.
     *
     * @param id such as {@code adult} or {@code civil-comments}
     * @return the data set, empty if none is known by this id
     */
    public static Optional<KnownDataset> find(String id) {
        return Arrays.stream(values()).filter(known -> known.id().equals(id)).findFirst();
    }

    /**
     * The ids of all known data sets.
     *
     * @return such as {@code adult}
     */
    public static List<String> ids() {
        return Arrays.stream(values()).map(KnownDataset::id).toList();
    }

    /**
     * The id that commands and experiment files use.
     *
     * @return lower case, with hyphens
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What one must know of it.
     *
     * @return the facts
     */
    public DatasetInfo info() {
        return info;
    }

    /**
     * The official address from which {@link DatasetFetch} can take it.
     *
     * @return a ZIP archive; empty if there is none that we may name
     */
    public Optional<URI> address() {
        return address.map(URI::create);
    }

    /**
     * Reads one of its files, whatever that file is called.
     *
     * @param file the file as published
     * @return its table, all quirks mended
     * @throws DataException if the file is missing or is not of this data set
     */
    public Table read(Path file) {
        return reader.apply(file);
    }

    /**
     * Says whether a file is byte for byte one of the files that were published.
     *
     * @param file the file
     * @return true if its fingerprint is known
     */
    public boolean isOriginal(Path file) {
        String found = Fingerprint.of(file);
        return info.files().stream().anyMatch(known -> known.sha256().equals(found));
    }
}
