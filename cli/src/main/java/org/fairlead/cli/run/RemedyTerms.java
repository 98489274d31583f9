package org.fairlead.cli.run;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.cli.experiment.RemedySection;
import org.fairlead.data.filter.Predicate;
import org.fairlead.data.filter.TableFilter;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.training.RemedyTerm;

/** The remedies of an experiment as terms of a training, with the rows that they read. */
final class RemedyTerms {
    private RemedyTerms() {}

    static List<RemedyTerm> of(
            List<RemedySection> remedies, TrainData data, Encoded train, Encoded validation) {
        List<RemedyTerm> terms = new ArrayList<>();
        try (TableFilter trainFilter = TableFilter.open(data.train().table());
                TableFilter validationFilter = TableFilter.open(data.validation().table())) {
            for (RemedySection remedy : remedies) {
                if (remedy instanceof RemedySection.MinDiff minDiff) {
                    List<Encoded> groups = new ArrayList<>();
                    List<Encoded> held = new ArrayList<>();
                    for (String group : minDiff.groups()) {
                        Predicate predicate = Predicate.parse(group);
                        String what = "group of remedy \"%s\"".formatted(minDiff.name());
                        groups.add(train.select(trainFilter.requireRows(predicate, what)));
                        held.add(validation.select(validationFilter.rows(predicate)));
                    }
                    terms.add(
                            new RemedyTerm(
                                    minDiff.name(),
                                    groups,
                                    held,
                                    minDiff.batch(),
                                    minDiff.loss(),
                                    minDiff.weight()));
                }
            }
        }
        return terms;
    }
}
