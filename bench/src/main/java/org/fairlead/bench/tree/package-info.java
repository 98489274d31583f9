/** Experiments on the tree synthesizer and its tilt. */
@NullMarked
package org.fairlead.bench.tree;

import org.jspecify.annotations.NullMarked;
