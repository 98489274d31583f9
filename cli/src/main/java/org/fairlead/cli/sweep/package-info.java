/** Sweeps: many weights and seeds of a remedy in one training, and the frontier they make. */
@NullMarked
package org.fairlead.cli.sweep;

import org.jspecify.annotations.NullMarked;
