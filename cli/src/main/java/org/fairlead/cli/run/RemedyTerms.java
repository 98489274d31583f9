package org.fairlead.cli.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fairlead.cli.experiment.LogitPairingSection;
import org.fairlead.cli.experiment.MinDiffSection;
import org.fairlead.cli.experiment.TermSection;
import org.fairlead.data.DataException;
import org.fairlead.data.counterfactual.PairSet;
import org.fairlead.data.filter.Predicate;
import org.fairlead.data.filter.TableFilter;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.encoder.Encoder;
import org.fairlead.model.training.GroupTerm;
import org.fairlead.model.training.PairTerm;
import org.fairlead.model.training.RemedyTerm;

/** The remedies of an experiment as terms of a training, with the rows that they read. */
final class RemedyTerms {
    private final TrainData data;
    private final Encoder encoder;
    private final RunNotes notes;

    RemedyTerms(TrainData data, Encoder encoder, RunNotes notes) {
        this.data = data;
        this.encoder = encoder;
        this.notes = notes;
    }

    List<RemedyTerm> of(List<TermSection> sections, Encoded train, Encoded validation) {
        List<RemedyTerm> terms = new ArrayList<>();
        try (TableFilter trainFilter = TableFilter.open(data.train().table());
                TableFilter validationFilter = TableFilter.open(data.validation().table())) {
            for (TermSection section : sections) {
                if (section instanceof MinDiffSection minDiff) {
                    List<Encoded> groups = new ArrayList<>();
                    List<Encoded> held = new ArrayList<>();
                    for (String group : minDiff.groups()) {
                        Predicate predicate = Predicate.parse(group);
                        String what = "group of remedy \"%s\"".formatted(minDiff.name());
                        groups.add(train.select(trainFilter.requireRows(predicate, what)));
                        held.add(validation.select(validationFilter.rows(predicate)));
                    }
                    terms.add(term(minDiff, groups, held));
                } else if (section instanceof LogitPairingSection pairing) {
                    terms.add(term(pairing));
                }
            }
        }
        return terms;
    }

    private static GroupTerm term(
            MinDiffSection section, List<Encoded> groups, List<Encoded> held) {
        TermSection.Share share = section.share();
        return new GroupTerm(
                section.name(),
                groups,
                held,
                share.batch(),
                section.loss(),
                share.weight(),
                share.warmUp());
    }

    private PairTerm term(LogitPairingSection section) {
        List<PairSet> pairs = section.source().pairs(data.train().table());
        pairs.forEach(set -> note(section, set.counts()));
        PairTerm.Pairs encoded = encode(pairs);
        requireDifference(section, encoded);
        TermSection.Share share = section.share();
        return new PairTerm(
                section.name(),
                encoded,
                encode(section.source().pairs(data.validation().table())),
                share.batch(),
                section.loss(),
                share.weight(),
                share.warmUp());
    }

    private void note(LogitPairingSection section, PairSet.Counts counts) {
        notes.add(
                "remedy \"%s\" pairs %d of %d training rows; %d have no counterpart, %d no value"
                        .formatted(
                                section.name(),
                                counts.paired(),
                                counts.rows(),
                                counts.unchanged(),
                                counts.missing()));
    }

    /** Pairs that the model cannot tell apart teach nothing; values never seen teach too little. */
    private static void requireDifference(LogitPairingSection section, PairTerm.Pairs encoded) {
        Encoded originals = encoded.originals();
        Encoded others = encoded.counterfactuals();
        if (originals.texts().equals(others.texts())
                && Arrays.equals(originals.indices(), others.indices())
                && Arrays.equals(originals.numbers(), others.numbers())) {
            throw new DataException(
                    "remedy \"%s\": the model must read a column that the pairs differ in, found none; add \"%s\" to the features"
                            .formatted(section.name(), section.source().columns().get(0)));
        }
        for (String column : section.source().columns()) {
            long before = originals.unknown().getOrDefault(column, 0L);
            long unseen = others.unknown().getOrDefault(column, 0L);
            if (unseen > before) {
                throw new DataException(
                        "remedy \"%s\": counterfactuals must have values that training rows have, found %d with another value of \"%s\"; check the spelling"
                                .formatted(section.name(), unseen, column));
            }
        }
    }

    private PairTerm.Pairs encode(List<PairSet> sets) {
        List<Encoded> originals = new ArrayList<>();
        List<Encoded> others = new ArrayList<>();
        for (PairSet set : sets) {
            originals.add(encoder.encode(set.originals()));
            others.add(encoder.encode(set.counterfactuals()));
        }
        return sets.size() == 1
                ? new PairTerm.Pairs(originals.get(0), others.get(0))
                : new PairTerm.Pairs(Encoded.concat(originals), Encoded.concat(others));
    }
}
