package org.fairlead.data.census;

import java.util.List;
import org.fairlead.data.census.Noise.Cause;

/**
 * The structural equations, see docs/methods/simulated-census.md. Each computes a cause from those
 * before it and its own noise. With a bias of 0 neither sex nor race has any effect.
 *
 * @param bias how strong the effects of sex and race are, 0 or more
 */
record Equations(double bias) {
    static final List<String> SEXES = List.of("Male", "Female");
    static final double FEMALE = 0.4;
    static final List<String> RACES = List.of("White", "Black", "Asian-Pac-Islander", "Other");
    static final double[] RACE_SHARES = {0.72, 0.13, 0.08, 0.07};
    private static final double[] RACE_EFFECTS = {0, -0.7, 0.3, -0.5};
    static final int YOUNGEST = 17;
    static final int OLDEST = 80;
    static final double[] AGE_SHARES = ageShares();
    static final List<String> EDUCATIONS =
            List.of(
                    "Elementary",
                    "Some-high-school",
                    "HS-grad",
                    "Some-college",
                    "Associate",
                    "Bachelors",
                    "Masters",
                    "Doctorate");
    static final int[] EDUCATION_YEARS = {5, 8, 9, 10, 12, 13, 14, 16};
    static final double[] EDUCATION_CUTS = {-3, -2, -0.9, 0.4, 0.9, 1.6, 2.8};
    static final List<String> MARITAL = List.of("Never-married", "Married", "Divorced", "Widowed");
    static final List<String> WORKCLASSES = List.of("Private", "Government", "Self-employed");
    static final double[] WORKCLASS_SHARES = {0.7, 0.14, 0.16};
    static final List<String> OCCUPATIONS =
            List.of(
                    "Farming-fishing",
                    "Cleaning",
                    "Other-service",
                    "Machine-operation",
                    "Transport",
                    "Clerical",
                    "Craft-repair",
                    "Sales",
                    "Professional",
                    "Executive");
    static final double[] OCCUPATION_CUTS = {-2.6, -1.7, -1, -0.4, 0.2, 0.8, 1.4, 2.1, 3};
    static final int[] HOURS = {15, 20, 30, 35, 38, 40, 45, 50, 55, 60};
    static final double[] HOURS_CUTS = {-3.2, -2.5, -1.9, -1.4, -1, 1, 1.7, 2.5, 3.3};
    private static final double[] MARITAL_PAY = {0, 1.9, 0.3, 0.2};
    private static final double[] GAIN_PAY = {0, -0.3, 3};

    Equations {
        if (!(bias >= 0 && bias < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "bias must be 0 or more and finite, found %s".formatted(bias));
        }
    }

    private static double[] ageShares() {
        double[] shares = new double[OLDEST - YOUNGEST + 1];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            int age = YOUNGEST + i;
            shares[i] =
                    StrictMath.exp(-(age - 38) * (age - 38) / 578.0) * sigmoid((age - 20) / 2.0);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    double educationPlace(int race) {
        return bias * RACE_EFFECTS[race];
    }

    double occupationPlace(int sex, int education) {
        return 0.7 * (education - 3.5) - bias * 0.6 * sex;
    }

    double hoursPlace(int sex, int occupation) {
        return 0.15 * (occupation - 4.5) - bias * 0.8 * sex;
    }

    double[] maritalShares(int age) {
        double never = sigmoid((27 - age) / 5.0);
        double widowed = 0.12 * sigmoid((age - 65) / 5.0);
        return new double[] {
            never, (1 - never) * (0.75 - widowed), (1 - never) * 0.25, (1 - never) * widowed
        };
    }

    double[] gainShares(int age, int education) {
        double some = sigmoid(-3.4 + 0.25 * education + 0.02 * (age - 38));
        return new double[] {1 - some, 0.6 * some, 0.4 * some};
    }

    /** Log-odds of the high income, but for marital status and gain. */
    double pay(int sex, int age, int education, int occupation, int hours) {
        double distance = (age - 48) / 15.0;
        return -1.7
                + 0.5 * (education - 3.5)
                + 0.4 * (occupation - 4.5)
                - 1.1 * distance * distance
                + 0.045 * (HOURS[hours] - 40)
                - bias * 0.7 * sex;
    }

    static double extraPay(int marital, int gain) {
        return MARITAL_PAY[marital] + GAIN_PAY[gain];
    }

    /** One person, had they been of this sex and race, with the noise that they have. */
    Person person(Noise noise, int row, int sex, int race) {
        int age = YOUNGEST + pick(AGE_SHARES, noise.uniform(row, Cause.AGE));
        int education =
                level(EDUCATION_CUTS, educationPlace(race), noise.logistic(row, Cause.EDUCATION));
        int occupation =
                level(
                        OCCUPATION_CUTS,
                        occupationPlace(sex, education),
                        noise.logistic(row, Cause.OCCUPATION));
        int hours =
                level(HOURS_CUTS, hoursPlace(sex, occupation), noise.logistic(row, Cause.HOURS));
        int marital = pick(maritalShares(age), noise.uniform(row, Cause.MARITAL));
        int gain = pick(gainShares(age, education), noise.uniform(row, Cause.GAIN));
        double odds = pay(sex, age, education, occupation, hours) + extraPay(marital, gain);
        return new Person(
                sex,
                race,
                age,
                education,
                marital,
                pick(WORKCLASS_SHARES, noise.uniform(row, Cause.WORKCLASS)),
                occupation,
                hours,
                gain,
                gainSize(gain, noise.uniform(row, Cause.GAIN_SIZE)),
                sigmoid(odds),
                odds + noise.logistic(row, Cause.INCOME) > 0);
    }

    private static int gainSize(int gain, double u) {
        return switch (gain) {
            case 0 -> 0;
            case 1 -> 100 + (int) (u * 4900);
            default -> 5000 + (int) (u * 45000);
        };
    }

    static double sigmoid(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    /** The level of an ordered logit: how many cuts lie below place plus noise. */
    private static int level(double[] cuts, double place, double noise) {
        int level = 0;
        while (level < cuts.length && place + noise > cuts[level]) {
            level++;
        }
        return level;
    }

    /** Shares of the levels of an ordered logit. */
    static double[] shares(double[] cuts, double place) {
        double[] shares = new double[cuts.length + 1];
        double below = 0;
        for (int level = 0; level < shares.length; level++) {
            double upTo = level < cuts.length ? sigmoid(cuts[level] - place) : 1;
            shares[level] = upTo - below;
            below = upTo;
        }
        return shares;
    }

    static int pick(double[] shares, double u) {
        double sum = shares[0];
        int picked = 0;
        while (picked < shares.length - 1 && u >= sum) {
            picked++;
            sum += shares[picked];
        }
        return picked;
    }
}
