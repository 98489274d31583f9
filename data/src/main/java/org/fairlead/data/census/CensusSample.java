package org.fairlead.data.census;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.Names;
import org.fairlead.data.census.Noise.Cause;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;

/** People drawn from a {@link SimulatedCensus}, with the lives that they would have led. */
public final class CensusSample {
    private final Equations equations;
    private final Noise noise;
    private final int rows;

    CensusSample(Equations equations, Noise noise, int rows) {
        this.equations = equations;
        this.noise = noise;
        this.rows = rows;
    }

    /**
     * The people as they are.
     *
     * @return columns as Adult's: age, workclass, education, education-num, marital-status,
     *     occupation, race, sex, hours-per-week, capital-gain, and income with {@code <=50K} and
     *     {@code >50K}
     */
    public Table table() {
        return table(people(Choice.AS_IS));
    }

    /**
     * The same people had everybody been of the other sex, all that follows from it included.
     *
     * @return row i is the counterfactual of row i
     */
    public Table withSexFlipped() {
        return table(people(Choice.FLIPPED));
    }

    /**
     * The same people had everybody been of one sex.
     *
     * @param sex {@code Male} or {@code Female}
     * @return row i is the counterfactual of row i, or row i itself
     * @throws DataException if the sex is neither
     */
    public Table withSex(String sex) {
        return table(people(new Choice(code("sex", sex, Equations.SEXES), -1, false)));
    }

    /**
     * The same people had everybody been of one race.
     *
     * @param race {@code White}, {@code Black}, {@code Asian-Pac-Islander} or {@code Other}
     * @return row i is the counterfactual of row i, or row i itself
     * @throws DataException if the race is none of these
     */
    public Table withRace(String race) {
        return table(people(new Choice(-1, code("race", race, Equations.RACES), false)));
    }

    /**
     * The true probability of the high income, given all other columns.
     *
     * @return one probability a row, in (0, 1)
     */
    public double[] probabilities() {
        return people(Choice.AS_IS).stream().mapToDouble(Person::probability).toArray();
    }

    /** What is set from outside: sex and race, -1 to leave them to chance. */
    private record Choice(int sex, int race, boolean flip) {
        static final Choice AS_IS = new Choice(-1, -1, false);
        static final Choice FLIPPED = new Choice(-1, -1, true);
    }

    private static int code(String column, String level, List<String> levels) {
        int code = levels.indexOf(level);
        if (code < 0) {
            throw new DataException(
                    "%s \"%s\" is unknown; %s"
                            .formatted(column, level, Names.advice(level, levels)));
        }
        return code;
    }

    private List<Person> people(Choice choice) {
        return IntStream.range(0, rows).parallel().mapToObj(row -> person(row, choice)).toList();
    }

    private Person person(int row, Choice choice) {
        int sex = noise.uniform(row, Cause.SEX) < Equations.FEMALE ? 1 : 0;
        int race = Equations.pick(Equations.RACE_SHARES, noise.uniform(row, Cause.RACE));
        if (choice.flip()) {
            sex = 1 - sex;
        }
        return equations.person(
                noise,
                row,
                choice.sex() < 0 ? sex : choice.sex(),
                choice.race() < 0 ? race : choice.race());
    }

    private static Table table(List<Person> people) {
        return Table.of(
                whole("age", people, Person::age),
                levels("workclass", people, Equations.WORKCLASSES, Person::workclass),
                levels("education", people, Equations.EDUCATIONS, Person::education),
                whole("education-num", people, p -> Equations.EDUCATION_YEARS[p.education()]),
                levels("marital-status", people, Equations.MARITAL, Person::marital),
                levels("occupation", people, Equations.OCCUPATIONS, Person::occupation),
                levels("race", people, Equations.RACES, Person::race),
                levels("sex", people, Equations.SEXES, Person::sex),
                whole("hours-per-week", people, p -> Equations.HOURS[p.hours()]),
                whole("capital-gain", people, Person::gainSize),
                levels("income", people, List.of("<=50K", ">50K"), p -> p.rich() ? 1 : 0));
    }

    private static NumberColumn whole(
            String name, List<Person> people, ToIntFunction<Person> value) {
        return NumberColumn.of(
                name,
                NumberColumn.Kind.INTEGER,
                people.stream().mapToDouble(value::applyAsInt).toArray());
    }

    private static CategoryColumn levels(
            String name, List<Person> people, List<String> levels, ToIntFunction<Person> code) {
        return CategoryColumn.of(name, levels, people.stream().mapToInt(code).toArray());
    }
}
