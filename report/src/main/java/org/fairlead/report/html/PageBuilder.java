package org.fairlead.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.audit.result.Exclusion;
import org.fairlead.report.wording.Measure;
import org.fairlead.report.wording.Names;
import org.fairlead.report.wording.Numbers;

/** Puts the parts of a page together. */
final class PageBuilder {
    private final Lineup lineup;
    private final String title;

    PageBuilder(String title, Lineup lineup) {
        this.title = title;
        this.lineup = lineup;
    }

    Views.Page page() {
        Plots plots = new Plots(lineup);
        Sheets sheets = new Sheets(lineup);
        PageData data = new PageData(lineup);
        boolean gaps = lineup.several() && !lineup.baselines().isEmpty();
        return new Views.Page(
                title,
                lead(),
                lineup.keys(),
                new Headlines(lineup).headline(),
                controls(data),
                gaps ? lineup.firstMeasures().stream().map(plots::change).toList() : List.of(),
                lineup.firstMeasures().stream().map(plots::values).toList(),
                sheets.byFamily(),
                sheets.counts(),
                new Families(lineup).pictures(),
                new Families(lineup).lines(),
                Sections.of(lineup),
                missing(),
                facts(),
                method(),
                Assets.with(data.json()));
    }

    private String lead() {
        Subject first = lineup.subjects().get(0);
        long rows = lineup.slices().isEmpty() ? 0 : lineup.rows(lineup.slices().get(0));
        String models =
                lineup.several()
                        ? lineup.subjects().size() + " models"
                        : "One model, " + first.name();
        String threshold =
                String.join(
                        " / ",
                        lineup.subjects().stream()
                                .map(s -> Numbers.threshold(s.threshold()))
                                .distinct()
                                .toList());
        return "%s, %s rows, %d slices. Marked positive when the score is above %s."
                .formatted(models, Numbers.count(rows), lineup.slices().size(), threshold);
    }

    private Views.Controls controls(PageData data) {
        List<Views.Choices> choices =
                Arrays.stream(Measure.Family.values())
                        .map(
                                family ->
                                        new Views.Choices(
                                                family.title(),
                                                lineup.measures().stream()
                                                        .filter(m -> m.family() == family)
                                                        .map(this::choice)
                                                        .toList()))
                        .filter(group -> !group.choices().isEmpty())
                        .toList();
        List<Views.Option> slices =
                IntStream.range(0, lineup.slices().size())
                        .mapToObj(i -> new Views.Option(i, clipped(lineup.slices().get(i))))
                        .toList();
        return new Views.Controls(
                slices,
                choices,
                data.thresholds().size(),
                data.start(),
                Numbers.threshold(data.thresholds().get(data.start())),
                data.ownThresholds(),
                lineup.several());
    }

    private Views.Choice choice(Measure measure) {
        return new Views.Choice(
                measure.key(), measure.name(), lineup.firstMeasures().contains(measure));
    }

    static String clipped(String name) {
        return Names.shortened(name, 60);
    }

    private List<Views.Missing> missing() {
        List<Views.Missing> missing = new ArrayList<>();
        for (int model = 0; model < lineup.subjects().size(); model++) {
            Subject subject = lineup.subjects().get(model);
            String of = lineup.several() ? subject.name() + ": " : "";
            for (Exclusion excluded : subject.excluded()) {
                missing.add(
                        new Views.Missing(
                                of + excluded.subject(),
                                Numbers.count(excluded.rows()),
                                excluded.reason()));
            }
            for (Subject.Group slice : subject.slices()) {
                String hidden = slice.hidden();
                if (hidden != null) {
                    String rows = Numbers.count(slice.rows());
                    missing.add(new Views.Missing(of + slice.name(), rows, hidden));
                }
            }
            for (Measure measure : lineup.measures()) {
                for (Subject.Group slice : subject.slices()) {
                    Subject.Value value = lineup.value(model, slice.name(), measure);
                    if (!value.defined() && slice.hidden() == null) {
                        missing.add(
                                new Views.Missing(
                                        of + measure.name() + ", " + slice.name(),
                                        Numbers.count(slice.rows()),
                                        value.why()));
                    }
                }
            }
        }
        return missing;
    }

    private List<Views.Facts> facts() {
        List<Views.Facts> all = new ArrayList<>();
        for (int model = 0; model < lineup.subjects().size(); model++) {
            List<Views.Fact> facts = new ArrayList<>();
            lineup.subjects()
                    .get(model)
                    .facts()
                    .forEach((name, text) -> facts.add(new Views.Fact(name, text)));
            all.add(new Views.Facts(lineup.key(model), facts));
        }
        return all;
    }

    private List<Views.Fact> method() {
        List<Views.Fact> method = new ArrayList<>();
        lineup.subjects()
                .get(0)
                .method()
                .forEach((name, text) -> method.add(new Views.Fact(name, text)));
        return method;
    }
}
