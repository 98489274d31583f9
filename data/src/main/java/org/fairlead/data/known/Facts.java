package org.fairlead.data.known;

import java.util.List;

/** What is known of the known data sets. Figures were counted in the files. */
final class Facts {
    private Facts() {}

    static final DatasetInfo ADULT =
            new DatasetInfo(
                    "Adult (Census Income)",
                    """
                    32,561 people for training and 16,281 for testing, from the 1994 census of the \
                    USA; the label says whether somebody earns more than 50,000 dollars a year\
                    """,
                    "income",
                    ">50K",
                    List.of("sex", "race", "age"),
                    List.of(
                            "no header; '?' stands for missing in workclass, occupation and native-country",
                            "adult.test opens with a line that is no data, and its labels end in a dot",
                            "the threshold of 50,000 dollars was the 76th percentile, and that of women's incomes about the 89th",
                            "fnlwgt is a sampling weight, not a property of a person",
                            "positive labels: .306 of men, .109 of women in training"),
                    "Becker and Kohavi (1996), UCI, doi:10.24432/C5XW20, CC BY 4.0",
                    List.of(
                            new KnownFile(
                                    "adult.data",
                                    "5b00264637dbfec36bdeaab5676b0b309ff9eb788d63554ca0a249491c86603d"),
                            new KnownFile(
                                    "adult.test",
                                    "a2a9044bc167a35b2361efbabec64e89d69ce82d9790d2980119aac5fd7e9c05")));

    static final DatasetInfo BANK =
            new DatasetInfo(
                    "Bank marketing",
                    """
                    45,211 people called by a Portuguese bank; the label says whether they took a \
                    deposit. The column age-group is added: \"25 to 59\" or \"others\"\
                    """,
                    "y",
                    "yes",
                    List.of("age-group", "marital"),
                    List.of(
                            "'unknown' stands for missing",
                            "duration, the length of the call, is known only when the label is: leave it out",
                            "pdays is -1 for people who were never called before"),
                    "Moro, Rita and Cortez (2014), UCI, doi:10.24432/C5K306, CC BY 4.0",
                    List.of(
                            new KnownFile(
                                    "bank-full.csv",
                                    "d1513ec63b385506f7cfce9f2c5caa9fe99e7ba4e8c3fa264b3aaf0f849ed32d")));

    static final DatasetInfo COMPAS =
            new DatasetInfo(
                    "COMPAS",
                    """
                    7,214 people screened in Broward County; the label says whether they were \
                    charged again within two years, which is the unfavourable outcome; decile_score \
                    is the published score\
                    """,
                    "two_year_recid",
                    "1",
                    List.of("race", "sex", "age_cat"),
                    List.of(
                            "the label measures arrests, which depend on policing, not offences",
                            "positives were followed for longer than two years more often than negatives, so the base rate is too high",
                            "is_recid, r_* and vr_* say what happened afterwards: leave them out"),
                    "Angwin et al. (2016), ProPublica, GitHub propublica/compas-analysis, no licence found",
                    List.of(
                            new KnownFile(
                                    "compas-scores-two-years.csv",
                                    "889057646e5439d789eb568de1f61c57fc62af2f0efed630f1d51ea69d9d571f")));

    static final DatasetInfo GERMAN =
            new DatasetInfo(
                    "German credit",
                    """
                    1,000 borrowers; the label says whether the credit is good. The column sex is \
                    added, taken from personal-status\
                    """,
                    "credit",
                    "good",
                    List.of("sex", "age"),
                    List.of(
                            "values are codes such as A93, explained in german.doc",
                            "bad credits were drawn more often than they occurred: 300 of 1,000",
                            "sex hides in personal-status; no single woman is among the rows"),
                    "Hofmann (1994), UCI, doi:10.24432/C5NC77, CC BY 4.0",
                    List.of(
                            new KnownFile(
                                    "german.data",
                                    "b21f3d81db8071257d5ff1deaeba1fd4303b62712e6fcc9715c7a86202cb5871")));

    static final DatasetInfo LAW =
            new DatasetInfo(
                    "Law school admissions",
                    "20,798 law students in the USA; the label says whether they passed the bar",
                    "pass_bar",
                    "1",
                    List.of("race", "male"),
                    List.of(
                            "whole numbers are written as 1.0; they are read as whole",
                            "race knows White and Non-White alone",
                            "decile1b and decile3, grades in law school, come after admission"),
                    "Wightman (1998), LSAC, cleaned by Le Quy et al. (2022), doi:10.1002/widm.1452, no licence found",
                    List.of(
                            new KnownFile(
                                    "law_school_clean.csv",
                                    "23c1b173f3480beb7afc4957b107a9917dfc4a8dc9d87ea6034ec35222152452")));

    static final DatasetInfo CIVIL_COMMENTS =
            new DatasetInfo(
                    "Comments with identity columns",
                    """
                    95,612 comments in the column scheme of Civil Comments; the label says whether \
                    they are toxic. The texts quote offensive language\
                    """,
                    "toxicity",
                    "1",
                    List.of(
                            "male",
                            "female",
                            "transgender",
                            "homosexual_gay_or_lesbian",
                            "christian",
                            "jewish",
                            "muslim",
                            "black",
                            "white",
                            "asian",
                            "latino",
                            "psychiatric_or_mental_illness"),
                    List.of(
                            "identities come from a search for words, not from raters",
                            "six sources with rules of their own: source is linked with label and identity"),
                    "CAD, Gab Hate Corpus, HateXplain, Jigsaw and Wikipedia samples, each with its own licence",
                    List.of(
                            new KnownFile(
                                    "comments.csv.gz",
                                    "393967716bb2629b64db931bd9d3b95ad689acdd3ec93ac33d5f896b77952f2b")));
}
