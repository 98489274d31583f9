package org.fairlead.data.census;

/** One row: indices of levels, but for age, gain's size and the probability of the high income. */
record Person(
        int sex,
        int race,
        int age,
        int education,
        int marital,
        int workclass,
        int occupation,
        int hours,
        int gain,
        int gainSize,
        double probability,
        boolean rich) {}
