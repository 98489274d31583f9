package org.fairlead.data.census;

/** Sums over all combinations of causes, each with its probability. */
final class ExactSum {
    private final Equations equations;
    private final int sex;
    private double rich;
    private double missed;

    private ExactSum(Equations equations, int sex) {
        this.equations = equations;
        this.sex = sex;
    }

    static CensusTruth of(Equations equations) {
        ExactSum men = new ExactSum(equations, 0).run();
        ExactSum women = new ExactSum(equations, 1).run();
        return new CensusTruth(
                men.rich, women.rich, men.missed / men.rich, women.missed / women.rich);
    }

    private ExactSum run() {
        double[] educations = educationShares();
        for (int age = Equations.YOUNGEST; age <= Equations.OLDEST; age++) {
            double ageShare = Equations.AGE_SHARES[age - Equations.YOUNGEST];
            for (int education = 0; education < educations.length; education++) {
                jobs(age, education, ageShare * educations[education]);
            }
        }
        return this;
    }

    private double[] educationShares() {
        double[] sum = new double[Equations.EDUCATIONS.size()];
        for (int race = 0; race < Equations.RACE_SHARES.length; race++) {
            double[] shares =
                    Equations.shares(Equations.EDUCATION_CUTS, equations.educationPlace(race));
            for (int education = 0; education < sum.length; education++) {
                sum[education] += Equations.RACE_SHARES[race] * shares[education];
            }
        }
        return sum;
    }

    private void jobs(int age, int education, double share) {
        double[] occupations =
                Equations.shares(
                        Equations.OCCUPATION_CUTS, equations.occupationPlace(sex, education));
        for (int occupation = 0; occupation < occupations.length; occupation++) {
            double[] hours =
                    Equations.shares(Equations.HOURS_CUTS, equations.hoursPlace(sex, occupation));
            for (int hour = 0; hour < hours.length; hour++) {
                incomes(
                        age,
                        education,
                        equations.pay(sex, age, education, occupation, hour),
                        share * occupations[occupation] * hours[hour]);
            }
        }
    }

    private void incomes(int age, int education, double pay, double share) {
        double[] marital = equations.maritalShares(age);
        double[] gains = equations.gainShares(age, education);
        for (int m = 0; m < marital.length; m++) {
            for (int g = 0; g < gains.length; g++) {
                double probability = Equations.sigmoid(pay + Equations.extraPay(m, g));
                double people = share * marital[m] * gains[g] * probability;
                rich += people;
                missed += probability > 0.5 ? 0 : people;
            }
        }
    }
}
