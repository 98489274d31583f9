package org.fairlead.remedy.training;

import org.fairlead.remedy.batch.TermInputs;
import org.fairlead.remedy.term.Term;

/**
 * A term with its extra rows of a batch.
 *
 * @param term the term
 * @param inputs its extra rows
 */
record TermRows(Term term, TermInputs inputs) {}
