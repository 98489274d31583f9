/** Experiment files: what to train, on what, with which remedies, and how to audit it. */
@NullMarked
package org.fairlead.cli.experiment;

import org.jspecify.annotations.NullMarked;
