package org.fairlead.cli.experiment;

/** A remedy that changes or weighs training rows; validation and test rows stay as they are. */
public sealed interface RowSection extends RemedySection
        permits ReweighingSection, ReweightSection, SyntheticSection, UplevelSection {}
