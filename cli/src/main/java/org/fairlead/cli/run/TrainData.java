package org.fairlead.cli.run;

import java.util.List;
import java.util.Optional;
import org.fairlead.cli.experiment.DataSection;
import org.fairlead.cli.experiment.Experiment;
import org.fairlead.data.DataException;
import org.fairlead.data.split.Split;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;

/**
 * An experiment's rows, read and split.
 *
 * @param train rows to learn from
 * @param validation rows that decide when to stop
 * @param test rows that are audited
 * @param changes what remedies did to the rows to learn from
 */
record TrainData(
        LabelledTable train,
        LabelledTable validation,
        LabelledTable test,
        List<RowChange> changes) {
    TrainData {
        changes = List.copyOf(changes);
    }

    static TrainData read(Experiment experiment, RunNotes notes) {
        LabelledTable all = labelled(experiment, experiment.data().train(), notes);
        LabelledTable rest = all;
        LabelledTable test;
        Optional<DataSection.Rows> testFile = experiment.data().test();
        if (testFile.isPresent()) {
            test = labelled(experiment, testFile.get(), notes);
        } else {
            Split split = split(all, experiment.data().testShare(), experiment);
            rest = all.select(split.rest());
            test = all.select(split.part());
        }
        Split split = split(rest, experiment.validation().share(), experiment);
        RowRemedies remedies = new RowRemedies(experiment);
        LabelledTable train = remedies.apply(rest.select(split.rest()));
        return new TrainData(train, rest.select(split.part()), test, remedies.changes());
    }

    private static LabelledTable labelled(
            Experiment experiment, DataSection.Rows rows, RunNotes notes) {
        String path = experiment.data().path(rows);
        Table table = experiment.data().read(rows);
        LabelledTable labelled =
                LabelledTable.of(table, experiment.label(), experiment.weight(), path);
        if (labelled.dropped() > 0) {
            notes.add(
                    "%d rows of %s have no label and are left out"
                            .formatted(labelled.dropped(), path));
        }
        return labelled;
    }

    private static Split split(LabelledTable rows, double share, Experiment experiment) {
        CategoryColumn label = rows.table().categories(experiment.label().column());
        Split split = Split.stratified(label, share, experiment.validation().seed());
        if (split.rest().length == 0 || split.part().length == 0) {
            throw new DataException(
                    "the rows must be enough to hold back a share of %s, found %d"
                            .formatted(share, rows.table().rows()));
        }
        return split;
    }
}
