/** The tree synthesizer: a chain of trees for features, boosted models for the rest. */
@NullMarked
package org.fairlead.generate.tree;

import org.jspecify.annotations.NullMarked;
